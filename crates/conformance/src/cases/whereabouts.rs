//! The region somebody is in, and the one they are registered in: to a kilometre, and each their own.

use contract::endpoint::{Endpoint, Id};
use contract::endpoints::{GetOwnRegion, GetRegion, LocateRegion};
use contract::wire::Whereabouts;
use contract::{ParamValue, ProblemKind, wire::Code};

use crate::client::Client;
use crate::exchange::{Checked, cannot_tell};
use crate::kit::Kit;
use crate::visit::Visit;

pub fn run(kit: &mut Kit) {
    kit.case(
        &LocateRegion::ABOUT,
        "a position finer than a kilometre is refused, and one that is none",
        |client| {
            for (latitude, longitude, pointer) in [
                ("41.27391", "3.00", "/latitude"),
                ("91.00", "3.00", "/latitude"),
                ("41.27", "north", "/longitude"),
            ] {
                let answer = locate(client, latitude, longitude)?;
                answer.refuses_field(pointer)?;
            }
            Ok(())
        },
    );
    kit.case(
        &LocateRegion::ABOUT,
        "in the middle of the ocean nobody is served",
        |client| {
            locate(client, "0.00", "0.00")?.problem(&ProblemKind::NotFound)?;
            Ok(())
        },
    );
    let persona = kit.persona();
    kit.case(
        &GetOwnRegion::ABOUT,
        "who is signed in is told their own region, one of the tree; nobody else is",
        |client| {
            client
                .get("/me/region", &[])?
                .problem(&ProblemKind::SignInRequired)?;
            let Some(persona) = &persona else {
                return cannot_tell("no test persona is known");
            };
            let visit = Visit::sign_in(client, persona)?;
            let cookies = visit.cookies();
            let own = client.call_with::<GetOwnRegion>(&(), &(), &[("cookie", &cookies)])?;
            let code = &own.value.region.code;
            let Some(id) = Code::read(code).map(|code| Id(code.0)) else {
                return own.exchange.require(false, "a region code", code);
            };
            let listed = client.call::<GetRegion>(&id, &())?;
            own.exchange.require(
                listed.value == own.value,
                &format!("the same as /regions/{code} says"),
                "they differ",
            )
        },
    );
}

fn locate(client: &Client, latitude: &str, longitude: &str) -> Checked<crate::exchange::Exchange> {
    let here = Whereabouts {
        latitude: latitude.to_owned(),
        longitude: longitude.to_owned(),
    };
    Visit::anonymous(client)?.write::<LocateRegion>(client, &(), &here, &[])
}
