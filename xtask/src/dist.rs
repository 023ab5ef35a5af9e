//! `cargo xtask dist`: the files to put on a web server.

use crate::finish;
use crate::options::Options;
use crate::portal::{self, Kind};
use crate::run::{About, Failure, Outcome};
use crate::setup;
use std::fs;
use std::path::Path;

/// Builds the portal, and copies it to a folder, for a sub-path if wanted.
pub fn run(words: &[String]) -> Outcome {
    let options = Options::read(words, &["--out", "--base-path"], &[], false)?;
    let base = options.value("--base-path").unwrap_or("/");
    if !is_base(base) {
        return Err(Failure::new(format!(
            "--base-path {base}: expected a path that begins and ends with a slash, such as /portal/"
        )));
    }
    if base != "/" && options.value("--out").is_none() {
        return Err(Failure::new(
            "--base-path needs --out DIR: dist/ itself stays as it was built",
        ));
    }
    if let Some(out) = options.value("--out") {
        check_out(Path::new(out))?;
    }
    let built = portal::build(&setup::for_building()?, Kind::Release)?;
    let Some(out) = options.value("--out").map(Path::new) else {
        println!("the portal is in dist/");
        return Ok(());
    };
    if out.exists() {
        fs::remove_dir_all(out).about("empty", out)?;
    }
    copy(&built, out)?;
    if base != "/" {
        let page = out.join("index.html");
        let text = fs::read_to_string(&page).about("read", &page)?;
        fs::write(&page, rebased(&text, base)).about("write", &page)?;
        finish::pack(out)?;
    }
    println!("the portal for {base} is in {}", out.display());
    Ok(())
}

fn is_base(base: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    base.starts_with('/') && base.ends_with('/') && !base.contains("//") && base.bytes().all(plain)
}

/// A folder that is emptied must be ours.
fn check_out(out: &Path) -> Outcome {
    let empty = !out.exists() || fs::read_dir(out).is_ok_and(|mut all| all.next().is_none());
    let foreign = !empty && !out.join("headers.json").is_file();
    if foreign {
        return Err(
            Failure::new(format!("{} holds something else", out.display())).advice(
                "name a new folder, an empty one, or one that holds an earlier distribution",
            ),
        );
    }
    Ok(())
}

/// Addresses in the page are absolute, so that they hold on every route: they get the base in front.
fn rebased(page: &str, base: &str) -> String {
    page.replace("=\"/", &format!("=\"{base}"))
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).about("create", to)?;
    for entry in fs::read_dir(from).about("read", from)?.flatten() {
        let path = entry.path();
        let target = to.join(entry.file_name());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target).about("copy", &path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_get_the_base_in_front() {
        let page = "<a href=\"/\">x</a><script src=\"/assets/app.js\"></script><a href=\"https://x.example/\">";
        assert_eq!(
            rebased(page, "/x/"),
            "<a href=\"/x/\">x</a><script src=\"/x/assets/app.js\"></script><a href=\"https://x.example/\">"
        );
        assert!(
            is_base("/x/") && is_base("/") && !is_base("x/") && !is_base("/x") && !is_base("/\"/")
        );
    }
}
