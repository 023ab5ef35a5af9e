//! Listening, and stopping in an orderly way.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::compression::CompressionLayer;

use crate::http::gate;
use crate::state::{Options, Shared};
use crate::wrong::Spoil;

/// How long open connections may go on after the signal to stop.
const GRACE: Duration = Duration::from_secs(2);

/// A server that listens already.
pub struct Server {
    listener: TcpListener,
    shared: Arc<Shared>,
}

impl Server {
    /// Listens on an address.
    ///
    /// # Errors
    /// Why the address cannot be had.
    pub async fn bind(address: SocketAddr, shared: Arc<Shared>) -> std::io::Result<Self> {
        Ok(Self {
            listener: TcpListener::bind(address).await?,
            shared,
        })
    }

    /// Takes over a listener.
    #[must_use]
    pub fn over(listener: TcpListener, shared: Arc<Shared>) -> Self {
        Self { listener, shared }
    }

    /// The address, with the port that was really taken.
    ///
    /// # Errors
    /// When the system does not tell.
    pub fn address(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Serves until `stop` becomes true; then lets open requests end, for a while.
    ///
    /// # Errors
    /// When accepting connections fails for good.
    pub async fn run(self, stop: watch::Receiver<bool>) -> std::io::Result<()> {
        let world = self.shared.world();
        let warm = Arc::clone(&self.shared);
        std::thread::spawn(move || {
            // Thousands of cases take a moment: nobody should wait for them.
            drop(warm.cases.book(&warm, &world));
            world.warm();
        });
        let router = Router::new()
            .fallback(gate::handle)
            .layer(CompressionLayer::new())
            .with_state(self.shared)
            .into_make_service_with_connect_info::<SocketAddr>();
        let signal = |mut stop: watch::Receiver<bool>| async move {
            // An error means that nobody can ask to stop any more: that is a stop too.
            let _ = stop.wait_for(|stop| *stop).await;
        };
        let serve = axum::serve(self.listener, router).with_graceful_shutdown(signal(stop.clone()));
        let late = async {
            signal(stop).await;
            tokio::time::sleep(GRACE).await;
        };
        tokio::select! {
            done = serve => done,
            () = late => Ok(()),
        }
    }
}

/// A server in the background, for tests; it stops when dropped.
pub struct TestServer {
    /// `http://127.0.0.1:<port>`, without a slash at the end.
    pub base_url: String,
    shared: Arc<Shared>,
    stop: watch::Sender<bool>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl TestServer {
    /// Does something wrong from here on, or nothing.
    pub fn spoil(&self, spoil: Option<Spoil>) {
        self.shared.be_wrong(spoil);
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        let _ = self.stop.send(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Starts a server with the usual options on a free port.
///
/// # Errors
/// Why it does not start.
pub fn spawn_for_test() -> Result<TestServer, String> {
    spawn_with(Options::default())
}

/// Starts a server with options of one's own on a free port.
///
/// # Errors
/// Why it does not start.
pub fn spawn_with(options: Options) -> Result<TestServer, String> {
    let shared = Arc::new(Shared::new(options)?);
    let (stop, stopped) = watch::channel(false);
    let (tell, told) = std::sync::mpsc::channel();
    let own = Arc::clone(&shared);
    let thread = std::thread::spawn(move || {
        let runtime = match tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
        {
            Ok(runtime) => runtime,
            Err(e) => {
                let _ = tell.send(Err(e.to_string()));
                return;
            }
        };
        runtime.block_on(async move {
            match Server::bind(SocketAddr::from(([127, 0, 0, 1], 0)), shared).await {
                Ok(server) => {
                    let _ = tell.send(server.address().map_err(|e| e.to_string()));
                    let _ = server.run(stopped).await;
                }
                Err(e) => {
                    let _ = tell.send(Err(e.to_string()));
                }
            }
        });
        // A search engine still being built must not keep a test waiting.
        runtime.shutdown_background();
    });
    let address = told.recv().map_err(|e| e.to_string())??;
    Ok(TestServer {
        base_url: format!("http://{address}"),
        shared: own,
        stop,
        thread: Some(thread),
    })
}
