//! Server-sent events of a case, or of everything of somebody's own: `change` with its revision, comments to keep the line open.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Bytes;
use tokio::sync::mpsc;

use crate::principals::Reach;
use crate::state::Shared;

/// How often the line is kept open, and the session and the clock are looked at.
const PULSE: Duration = Duration::from_secs(2);

/// What is watched.
#[derive(Clone, Debug)]
pub(crate) enum Subject {
    /// A case, by its id.
    Case(String),
    /// Everything of a persona's own, by their id.
    Own(String),
}

/// Who watches what.
#[derive(Clone, Debug)]
pub(crate) struct Watch {
    /// What.
    pub subject: Subject,
    /// Id of the session: when it ends, so does the stream.
    pub session: String,
    /// Id of who watches: when they may not see the case any more, the stream ends.
    pub persona: String,
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
        let world = shared.world();
        let revision = match &watch.subject {
            Subject::Case(id) => {
                let reach = shared
                    .sessions
                    .persona(&world, &watch.persona, now)
                    .map(|persona| Reach::new(&shared, &world, persona));
                shared.cases.book(&shared, &world).and_then(|book| {
                    let case = book.case(book.find(id)?);
                    reach?.sees(&world, case).then(|| case.revision())
                })
            }
            Subject::Own(persona) => crate::api::own_mark(&shared, &world, persona),
        };
        let Some(revision) = revision else { return };
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
