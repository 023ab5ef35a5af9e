//! Where help is to be had.

use contract::Endpoint;
use contract::endpoints::GetHelp;

use crate::kit::Kit;

pub fn run(kit: &mut Kit) {
    kit.case(
        &GetHelp::ABOUT,
        "ways to get help, questions often asked, terms in plain words",
        |client| {
            let answer = client.call::<GetHelp>(&(), &())?;
            let help = answer.value;
            let reachable = !help.contacts.is_empty()
                && help
                    .contacts
                    .iter()
                    .all(|contact| !contact.value.is_empty());
            answer.exchange.require(
                reachable,
                "at least one way to reach somebody, none empty",
                "`contacts` is empty",
            )?;
            let answered = help
                .faqs
                .iter()
                .all(|faq| !faq.question.is_empty() && !faq.answer.is_empty());
            answer
                .exchange
                .require(answered, "an answer to each question", "one is empty")?;
            let explained = help
                .glossary
                .iter()
                .all(|term| !term.term.is_empty() && !term.explain.is_empty());
            answer
                .exchange
                .require(explained, "an explanation of each term", "one is empty")
        },
    );
}
