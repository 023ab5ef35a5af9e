//! What is filled in of a rating, and kept until it is sent: locked on the device, as everything that is being written.

use crate::{browser::time, form::kept::Kept};
use contract::{
    endpoint::Id,
    wire::{AspectLevel, RatingAspect, RatingChannel, RatingStart, Satisfaction},
};
use leptos::prelude::*;
use std::time::Duration;

/// What is filled in.
#[derive(Clone)]
pub struct Filled {
    /// How satisfied one is, by name; empty until it is said.
    pub level: RwSignal<String>,
    /// What one says with it.
    pub tags: RwSignal<Vec<String>>,
    /// In one's own words.
    pub text: RwSignal<String>,
    /// Whether the name is kept from the department.
    pub anonymous: RwSignal<bool>,
    /// Process, result and efficiency apart.
    pub aspects: Vec<(RatingAspect, RwSignal<String>)>,
}

impl Filled {
    /// Nothing yet.
    pub fn nothing() -> Self {
        Self {
            level: RwSignal::new(String::new()),
            tags: RwSignal::new(Vec::new()),
            text: RwSignal::new(String::new()),
            anonymous: RwSignal::new(false),
            aspects: RatingAspect::known()
                .into_iter()
                .map(|aspect| (aspect, RwSignal::new(String::new())))
                .collect(),
        }
    }

    /// As it is sent; reactive.
    pub fn start(&self, channel: &RatingChannel) -> RatingStart {
        let own = self.text.get().trim().to_owned();
        let aspects = self.aspects.iter();
        RatingStart {
            level: Satisfaction::from(self.level.get().as_str()),
            aspects: aspects
                .map(|(aspect, level)| (aspect, level.get()))
                .filter(|(_, level)| !level.is_empty())
                .map(|(aspect, level)| AspectLevel {
                    aspect: aspect.clone(),
                    level: Satisfaction::from(level.as_str()),
                })
                .collect(),
            channel: Some(channel.clone()),
            tags: self.tags.get(),
            text: (!own.is_empty()).then_some(own),
            anonymous: self.anonymous.get(),
        }
    }

    /// Brings back what was filled in for a case before it was locked away, reloaded or signed out of by time.
    pub fn keep(&self, case: &Id, channel: RatingChannel) -> Kept {
        let (filled, typed) = (self.clone(), self.clone());
        Kept::open(
            ["rating|", &case.0].concat(),
            move |before: RatingStart| filled.fill(before),
            move || serde_json::to_string(&typed.start(&channel)).unwrap_or_default(),
        )
    }

    fn fill(&self, before: RatingStart) {
        // Who was quicker than the device has begun anew.
        let begun =
            untrack(|| self.level.with(|it| !it.is_empty()) || self.text.with(|it| !it.is_empty()));
        if begun {
            return;
        }
        self.level.set(before.level.name().to_owned());
        self.text.set(before.text.unwrap_or_default());
        self.anonymous.set(before.anonymous);
        for one in before.aspects {
            let mut known = self.aspects.iter();
            if let Some((_, value)) = known.find(|(aspect, _)| *aspect == one.aspect) {
                value.set(one.level.name().to_owned());
            }
        }
        // A level that changes takes its tags along: they come after it.
        let tags = self.tags;
        leptos::task::spawn_local(async move {
            time::pause(Duration::ZERO).await;
            tags.try_set(before.tags);
        });
    }
}
