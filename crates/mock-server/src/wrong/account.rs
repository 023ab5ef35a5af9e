//! Wrong ways to keep somebody's account.

use serde_json::json;

use super::bend::Spoil;
use super::{Bite, bite, each};

pub const ALL: &[Bite] = &[
    bite(
        "a profile without a mask",
        "getProfile",
        "Q-8",
        "nothing in it is masked",
        Spoil::answers(|request, answer| {
            if request.is("/me/profile") {
                answer.change(|profile| {
                    each(profile, "lines", |line| line["value"] = json!("林晓禾"))
                });
            }
        }),
    ),
    bite(
        "a reveal that leaves no trace",
        "reveal",
        "Q-8",
        "left no trace",
        Spoil::answers(|request, answer| {
            if request.is("/me/accesses") {
                answer.change(|page| {
                    if let Some(rows) = page["items"].as_array_mut() {
                        rows.retain(|row| row["kind"] != json!("REVEALED"));
                    }
                });
            }
        }),
    ),
    bite(
        "an officer who looks unseen",
        "listDataAccesses",
        "Q-8",
        "without leaving a trace",
        Spoil::answers(|request, answer| {
            if request.is("/me/accesses") {
                answer.change(|page| {
                    each(page, "items", |row| {
                        if let Some(row) = row.as_object_mut() {
                            row.remove("reason");
                        }
                    });
                });
            }
        }),
    ),
    bite(
        "another place that survives being signed out",
        "endSession",
        "Q-8",
        "still signed in",
        Spoil::requests(|request| {
            if request.method == "DELETE" && request.is_below("/me/sessions/") {
                request.method = "GET".to_owned();
                request.target = "/api/me/sessions".to_owned();
            }
        }),
    ),
    bite(
        "places that survive signing out everywhere",
        "endOtherSessions",
        "Q-8",
        "still told",
        Spoil::requests(|request| {
            if request.is("/me/sessions/ending") {
                request.method = "GET".to_owned();
                request.target = "/api/me/sessions".to_owned();
            }
        }),
    ),
    bite(
        "a consent whose withdrawal is not kept",
        "changeConsent",
        "Q-8",
        "what was changed is not kept",
        Spoil::answers(|request, answer| {
            if request.is("/me/consents") {
                answer.change(|list| each(list, "consents", |one| one["state"] = json!("GIVEN")));
            }
        }),
    ),
    bite(
        "a cancellation that ignores open cases",
        "getCancellation",
        "F-6.1.10.h",
        "does not stand in the way",
        Spoil::answers(|request, answer| {
            if request.is("/me/cancellation") {
                answer.change(|standing| standing["blocks"] = json!([]));
            }
        }),
    ),
    bite(
        "all data given out without a proof",
        "startExport",
        "F-6.1.10.h",
        "the status is 200",
        Spoil::answers(|request, answer| {
            if request.is("/me/exports") && answer.status == 409 {
                answer.status = 200;
            }
        }),
    ),
    bite(
        "a check on the app without anything to scan",
        "getLevelHandover",
        "F-6.1.10.j",
        "nothing to scan",
        Spoil::answers(|request, answer| {
            if request.is("/session/level/handovers") {
                answer.change(|handover| handover["scan"] = json!(""));
            }
        }),
    ),
];
