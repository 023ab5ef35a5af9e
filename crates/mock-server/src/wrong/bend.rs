//! How a wrong back end bends what a right one does: the request before it is answered, the answer before it goes out.

use serde_json::Value;

/// A request on its way in.
pub struct Request {
    /// Its method.
    pub method: String,
    /// Its path and query, with the API at `/api`.
    pub target: String,
    /// Its headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Its body.
    pub body: Vec<u8>,
}

/// An answer on its way out.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Its headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Its body.
    pub body: Vec<u8>,
}

/// What is done to both.
#[derive(Clone, Copy, Debug)]
pub struct Spoil {
    /// Changes the request.
    pub request: fn(&mut Request),
    /// Changes the answer.
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
    #[must_use]
    pub fn is(&self, path: &str) -> bool {
        self.target.split('?').next() == Some(&format!("/api{path}"))
    }

    /// Whether it asks for a guide.
    #[must_use]
    pub fn is_guide(&self) -> bool {
        self.is_below("/items") && !self.target.contains("/elsewhere")
    }

    /// Whether the path, without query, begins so and goes on.
    #[must_use]
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
