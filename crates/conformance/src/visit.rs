//! A browser's part: signing in by following where the back end leads, holding cookies, writing with token and key.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use contract::endpoints::{GetSession, SignInByPassword};
use contract::wire::PasswordSignIn;
use contract::{Endpoint, header};

use crate::client::{Client, read};
use crate::exchange::{Checked, Exchange, cannot_tell};

/// Where the kit asks to be led back to.
const BACK: &str = "/kit/came-back";
/// How many steps sign-in may take.
const MOST_STEPS: usize = 8;

/// A signed-in persona: the cookies that a browser would hold.
#[derive(Debug, Default)]
pub struct Visit {
    jar: BTreeMap<String, String>,
}

impl Visit {
    /// Signs a persona in without a form, or by the password that the file of personas names.
    pub fn sign_in(client: &Client, persona: &str) -> Checked<Self> {
        if let Some(login) = client.login(persona)
            && let (Some(account), Some(password)) = (&login.account, &login.password)
        {
            return Self::by_password(client, account, password);
        }
        let mut visit = Self::default();
        let mut at = format!(
            "{}/session/login?returnTo={}&persona={persona}",
            client.root(),
            BACK.replace('/', "%2F")
        );
        for _ in 0..MOST_STEPS {
            let cookies = visit.cookies();
            let held = [("cookie", cookies.as_str())];
            let answer = client.send("GET", &at, if cookies.is_empty() { &[] } else { &held })?;
            cookie_is_safe(client, &answer)?;
            visit.keep(&answer);
            let leads = matches!(answer.status, 302 | 303 | 307);
            answer.require(
                leads,
                "a redirect towards the way back",
                &format!("the status is {}", answer.status),
            )?;
            let location = answer.header("location").unwrap_or_default();
            let next = resolve(&at, location);
            if path(&next).ends_with(BACK) {
                let any = !visit.jar.is_empty();
                answer.require(any, "a cookie for the session", "none was set on the way")?;
                return Ok(visit);
            }
            if origin(&next) != origin(&at) {
                return cannot_tell(format!(
                    "sign-in leads to {}, where the kit cannot follow",
                    origin(&next)
                ));
            }
            at = next;
        }
        cannot_tell(format!(
            "sign-in does not come back within {MOST_STEPS} steps"
        ))
    }

    fn by_password(client: &Client, account: &str, password: &str) -> Checked<Self> {
        let mut visit = Self::anonymous(client)?;
        let body = PasswordSignIn {
            account: account.to_owned(),
            password: password.to_owned(),
            public_terminal: false,
        };
        let answer = visit.write::<SignInByPassword>(client, &(), &body, &[])?;
        read::<SignInByPassword>(&answer)?;
        Ok(visit)
    }

    /// Nobody yet, with the cookie that the anti-forgery token of the first writes needs.
    pub fn anonymous(client: &Client) -> Checked<Self> {
        let mut visit = Self::default();
        visit.keep(&client.call::<GetSession>(&(), &())?.exchange);
        Ok(visit)
    }

    /// The anti-forgery token of the session as it is now.
    pub fn token(&self, client: &Client) -> Checked<String> {
        let session = client.call_with::<GetSession>(&(), &(), &[("cookie", &self.cookies())])?;
        Ok(session.value.csrf_token)
    }

    /// Writes as this visitor, with a key of its own, and keeps the cookies that come back. `more` are further headers: `If-Match`.
    pub fn write<E>(
        &mut self,
        client: &Client,
        path: &E::Path,
        body: &E::Body,
        more: &[(&str, &str)],
    ) -> Checked<Exchange>
    where
        E: Endpoint<Query = ()>,
    {
        let answer = self.send::<E>(client, path, body, more)?;
        cookie_is_safe(client, &answer)?;
        self.keep(&answer);
        Ok(answer)
    }

    /// As [`Self::write`], where no cookies come back.
    pub fn send<E>(
        &self,
        client: &Client,
        path: &E::Path,
        body: &E::Body,
        more: &[(&str, &str)],
    ) -> Checked<Exchange>
    where
        E: Endpoint<Query = ()>,
    {
        let (cookies, token, key) = (self.cookies(), self.token(client)?, key(E::ABOUT.id));
        let mut headers = vec![
            ("cookie", cookies.as_str()),
            (header::CSRF_TOKEN, token.as_str()),
            (header::IDEMPOTENCY_KEY, key.as_str()),
        ];
        headers.extend_from_slice(more);
        client.write::<E>(path, &(), body, &headers)
    }

    /// The cookies as a request sends them.
    pub fn cookies(&self) -> String {
        let pairs: Vec<_> = self
            .jar
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        pairs.join("; ")
    }

    /// The values of the cookies.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.jar.values().map(String::as_str)
    }

    fn keep(&mut self, answer: &Exchange) {
        for cookie in set_cookies(answer) {
            let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
            let Some((name, value)) = pair.split_once('=') else {
                continue;
            };
            let gone = value.trim().is_empty()
                || attributes
                    .split(';')
                    .any(|a| a.trim().eq_ignore_ascii_case("max-age=0"));
            if gone {
                self.jar.remove(name.trim());
            } else {
                self.jar
                    .insert(name.trim().to_owned(), value.trim().to_owned());
            }
        }
    }
}

/// An idempotency key that no earlier write used.
pub fn key(what: &str) -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    format!(
        "kit-{what}-{}-{}-{}",
        std::process::id(),
        now.map_or(0, |now| now.as_nanos()),
        COUNT.fetch_add(1, Ordering::Relaxed)
    )
}

fn set_cookies(answer: &Exchange) -> impl Iterator<Item = &str> {
    answer
        .headers
        .iter()
        .filter(|(name, _)| name == "set-cookie")
        .map(|(_, value)| value.as_str())
}

/// Every cookie that an answer sets is out of reach of scripts and of other sites.
pub fn cookie_is_safe(client: &Client, answer: &Exchange) -> Checked {
    for cookie in set_cookies(answer) {
        let has = |attribute: &str| {
            cookie
                .split(';')
                .skip(1)
                .any(|part| part.trim().eq_ignore_ascii_case(attribute))
        };
        let name = cookie.split('=').next().unwrap_or_default();
        answer.require(
            has("HttpOnly"),
            "cookies with HttpOnly",
            &format!("{name} is within reach of scripts"),
        )?;
        let same_site = has("SameSite=Lax") || has("SameSite=Strict");
        answer.require(
            same_site,
            "cookies with SameSite=Lax or Strict",
            &format!("{name} goes along from other sites"),
        )?;
        let secure = has("Secure") || client.root().starts_with("http://");
        answer.require(
            secure,
            "cookies with Secure",
            &format!("{name} may travel in the clear"),
        )?;
    }
    Ok(())
}

/// Where a `Location` leads from a page.
fn resolve(from: &str, location: &str) -> String {
    if location.contains("://") {
        return location.to_owned();
    }
    match location.strip_prefix('/') {
        Some(path) => format!("{}/{path}", origin(from)),
        None => {
            let page = from.split(['?', '#']).next().unwrap_or_default();
            let folder = page.rfind('/').map_or(page, |end| &page[..end]);
            format!("{folder}/{location}")
        }
    }
}

fn origin(url: &str) -> &str {
    let start = url.find("://").map_or(0, |at| at + 3);
    let end = url[start..]
        .find(['/', '?', '#'])
        .map_or(url.len(), |at| start + at);
    &url[..end]
}

fn path(url: &str) -> &str {
    let rest = &url[origin(url).len()..];
    rest.split(['?', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_location_is_followed_as_browsers_do() {
        let from = "http://a.test:80/api/session/login?x=/y";
        assert_eq!(resolve(from, "/idp?z"), "http://a.test:80/idp?z");
        assert_eq!(resolve(from, "step"), "http://a.test:80/api/session/step");
        assert_eq!(resolve(from, "https://b.test/"), "https://b.test/");
        assert_eq!(path("http://a.test:80/kit/came-back?x#y"), BACK);
    }
}
