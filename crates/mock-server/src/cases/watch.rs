//! Server-sent events of a case, of a thread, or of everything of somebody's own: `change` with its revision, comments to keep
//! the line open.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Bytes;
use tokio::sync::mpsc;

use crate::http::reply::Reply;
use crate::http::routes::Ctx;
use crate::principals::Reach;
use crate::state::Shared;

/// How often the line is kept open, and the session and the clock are looked at.
const PULSE: Duration = Duration::from_secs(2);

/// What is watched.
#[derive(Clone, Debug)]
pub(crate) enum Subject {
    /// A case, by its id.
    Case(String),
    /// A thread, by its id.
    Thread(String),
    /// Everything of a persona's own, by their id.
    Own(String),
}

/// Who watches what.
#[derive(Clone, Debug)]
pub(crate) struct Watch {
    what: Subject,
    /// Id of the session: when it ends, so does the stream.
    session: String,
    /// Id of who watches: when they may not see the case any more, the stream ends.
    persona: String,
}

impl Watch {
    /// The answer that goes on for as long as the reader stays.
    pub(crate) fn reply(ctx: &Ctx<'_>, what: Subject) -> Reply {
        let who = ctx.who.clone();
        let (session, persona) = who.map_or_else(Default::default, |who| {
            (who.id, who.persona.unwrap_or_default())
        });
        let mut reply = Reply::new(200, "text/event-stream", Vec::new());
        reply.set("x-accel-buffering", "no".to_owned());
        reply.watch = Some(Self {
            what,
            session,
            persona,
        });
        reply
    }

    /// The revision of what is watched; `None` when it is no more, or no more to be seen.
    fn revision(&self, shared: &Shared) -> Option<String> {
        let world = shared.world();
        match &self.what {
            Subject::Case(id) => {
                let now = shared.clock.now();
                let persona = shared.sessions.persona(&world, &self.persona, now)?;
                let reach = Reach::new(shared, &world, persona);
                let book = shared.cases.book(shared, &world)?;
                let case = book.case(book.find(id)?);
                reach.sees(&world, case).then(|| case.revision())
            }
            Subject::Thread(id) => {
                let book = shared.talk.book(shared, &world)?;
                Some(book.threads().get(book.find(id)?)?.revision())
            }
            Subject::Own(persona) => crate::api::own_mark(shared, &world, persona),
        }
    }
}

/// The stream, as a body.
pub(crate) struct Stream(mpsc::Receiver<Bytes>);

impl Stream {
    /// Begins to watch.
    pub(crate) fn begin(shared: &Arc<Shared>, watch: Watch) -> Self {
        let (to, from) = mpsc::channel(8);
        tokio::spawn(follow(Arc::clone(shared), watch, to));
        Self(from)
    }
}

async fn follow(shared: Arc<Shared>, watch: Watch, to: mpsc::Sender<Bytes>) {
    let mut news = shared.cases.news();
    let mut told = None;
    loop {
        let now = shared.clock.now();
        if !shared.sessions.lives(&watch.session, now) {
            return;
        }
        let Some(revision) = watch.revision(&shared) else {
            return;
        };
        let text = if told.as_ref() == Some(&revision) {
            ": here\n\n".to_owned()
        } else {
            format!("event: change\ndata: {revision}\n\n")
        };
        told = Some(revision);
        if to.send(Bytes::from(text)).await.is_err() {
            return;
        }
        tokio::select! {
            () = to.closed() => return,
            _ = news.changed() => {}
            () = tokio::time::sleep(PULSE) => {}
        }
    }
}

impl http_body::Body for Stream {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Self::Error>>> {
        self.0
            .poll_recv(context)
            .map(|bytes| bytes.map(|bytes| Ok(http_body::Frame::data(bytes))))
    }
}
