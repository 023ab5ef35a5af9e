import { chromium } from '@playwright/test';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run']});
const port=process.env.PORT||8195;
const shots = JSON.parse(process.env.SHOTS);
for (const [name, path, w, h, look, sel, act] of shots) {
  const c = await b.newContext({viewport:{width:w,height:h},locale:'zh-CN',serviceWorkers:'block',timezoneId:'Asia/Shanghai'});
  const p = await c.newPage();
  await p.addInitScript(([l])=>{ if(location.protocol!=='about:'){ localStorage.setItem('tongban.look',l); localStorage.setItem('tongban.searches','护照\n公积金提取\n新生儿'); } },[JSON.stringify(look)]);
  await p.goto(`http://127.0.0.1:${port}${path}`);
  await p.waitForSelector('html[data-ready]');
  await p.waitForTimeout(1500);
  if (act) { await eval(`(async()=>{${act}})()`); await p.waitForTimeout(800); }
  if (sel) await p.locator(sel).first().screenshot({path:`/tmp/w/${name}.png`}); else await p.screenshot({path:`/tmp/w/${name}.png`});
  await c.close();
}
await b.close();
