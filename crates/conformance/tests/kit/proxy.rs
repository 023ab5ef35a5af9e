//! A back end that is wrong on purpose: passes requests on to a right one and spoils what comes back.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

use serde_json::Value;

/// A request on its way to the right back end.
pub struct Request {
    pub method: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// An answer on its way back.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// How to spoil: the request before it goes on, the answer before it comes back.
#[derive(Clone, Copy)]
pub struct Spoil {
    pub request: fn(&mut Request),
    pub answer: fn(&Request, &mut Answer),
}

impl Spoil {
    /// Spoils answers only.
    pub const fn answers(answer: fn(&Request, &mut Answer)) -> Self {
        Self {
            request: |_| {},
            answer,
        }
    }

    /// Spoils requests only.
    pub const fn requests(request: fn(&mut Request)) -> Self {
        Self {
            request,
            answer: |_, _| {},
        }
    }
}

impl Request {
    /// Whether the path, without query, is this one below the API's root.
    pub fn is(&self, path: &str) -> bool {
        self.target.split('?').next() == Some(&format!("/api{path}"))
    }

    /// Whether it asks for a guide.
    pub fn is_guide(&self) -> bool {
        self.is_below("/items") && !self.target.contains("/elsewhere")
    }

    /// Whether the path, without query, begins so and goes on.
    pub fn is_below(&self, path: &str) -> bool {
        self.target.split('?').next().is_some_and(|own| {
            own.strip_prefix("/api")
                .and_then(|own| own.strip_prefix(path))
                .is_some_and(|rest| rest.len() > 1)
        })
    }
}

impl Answer {
    /// Changes the body of a good JSON answer.
    pub fn change(&mut self, change: impl FnOnce(&mut Value)) {
        if self.status == 200
            && let Ok(mut value) = serde_json::from_slice(&self.body)
        {
            change(&mut value);
            self.body = value.to_string().into_bytes();
        }
    }

    /// Takes a header away.
    pub fn drop_header(&mut self, name: &str) {
        self.headers.retain(|(other, _)| other != name);
    }
}

/// Starts the proxy before a back end's origin; gives its own. It ends with the test process.
pub fn start(upstream: &str, spoil: Spoil) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let own = format!("http://{}", listener.local_addr().unwrap());
    let upstream = upstream.trim_end_matches('/').to_owned();
    std::thread::spawn(move || {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .proxy(None)
            .build();
        let agent: ureq::Agent = config.into();
        for stream in listener.incoming().map_while(Result::ok) {
            let (agent, upstream) = (agent.clone(), upstream.clone());
            std::thread::spawn(move || serve(stream, &agent, &upstream, spoil));
        }
    });
    own
}

fn serve(mut stream: TcpStream, agent: &ureq::Agent, upstream: &str, spoil: Spoil) -> Option<()> {
    let mut request = read(&stream)?;
    (spoil.request)(&mut request);
    let mut answer = pass_on(&request, agent, upstream)?;
    (spoil.answer)(&request, &mut answer);
    let mut head = format!(
        "HTTP/1.1 {} -\r\nconnection: close\r\ncontent-length: {}\r\n",
        answer.status,
        answer.body.len()
    );
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(&answer.body).ok()
}

fn read(stream: &TcpStream) -> Option<Request> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let mut parts = line.split(' ');
    let (method, target) = (parts.next()?.to_owned(), parts.next()?.to_owned());
    let (mut headers, mut length) = (Vec::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else {
            break;
        };
        let name = name.to_lowercase();
        if name == "content-length" {
            length = value.parse().ok()?;
        } else if name != "host" && name != "connection" {
            headers.push((name, value.to_owned()));
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Request {
        method,
        target,
        headers,
        body,
    })
}

fn pass_on(request: &Request, agent: &ureq::Agent, upstream: &str) -> Option<Answer> {
    let mut builder = ureq::http::Request::builder()
        .method(request.method.as_str())
        .uri(format!("{upstream}{}", request.target));
    for (name, value) in &request.headers {
        builder = builder.header(name, value);
    }
    let mut answer = match request.method.as_str() {
        "POST" | "PUT" | "PATCH" => agent
            .run(builder.body(request.body.as_slice()).ok()?)
            .ok()?,
        _ => agent.run(builder.body(()).ok()?).ok()?,
    };
    let hop = ["content-length", "transfer-encoding", "connection"];
    let headers = answer
        .headers()
        .iter()
        .filter(|(name, _)| !hop.contains(&name.as_str()))
        .map(|(name, value)| {
            (
                name.as_str().to_owned(),
                String::from_utf8_lossy(value.as_bytes()).into_owned(),
            )
        })
        .collect();
    Some(Answer {
        status: answer.status().as_u16(),
        headers,
        body: answer.body_mut().read_to_vec().ok()?,
    })
}
