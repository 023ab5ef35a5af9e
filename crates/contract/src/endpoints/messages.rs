//! Messages, and where they go.

use super::*;

endpoints! {
    /// Messages, the newest first.
    ListMessages {
        id: "listMessages", Get "/messages", clauses: ["F-6.1.10.d"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "消息", problems: [],
        ((), MessageQuery, ()) -> Page<Message>
    }
    /// How many there are, and how many of each kind have not been read.
    CountMessages {
        id: "countMessages", Get "/messages/counts", clauses: ["F-6.1.10.d"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "各类消息的未读数", problems: [],
        ((), (), ()) -> MessageCounts
    }
    /// Marks a message as read.
    ReadMessage {
        id: "readMessage", Post "/messages/{id}/reading", clauses: ["F-6.1.10.d"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "消息已读", problems: [NotFound],
        (Id, (), ()) -> Message
    }
    /// Marks several as read: those chosen, all of a kind, or all.
    ReadMessages {
        id: "readMessages", Post "/messages/readings", clauses: ["F-6.1.10.d"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "批量标为已读", problems: [],
        ((), (), MessageReading) -> MessageCounts
    }
    /// Which messages reach one by which way.
    GetSubscriptions {
        id: "getSubscriptions", Get "/messages/subscriptions", clauses: ["F-6.1.10.d", "Q-6.2.2.7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "消息订阅", problems: [],
        ((), (), ()) -> Subscriptions
    }
    /// Changes that. `INVALID_REQUEST` names each entry that switches a mandatory way off, or one on that is not offered or
    /// not verified.
    SaveSubscriptions {
        id: "saveSubscriptions", Put "/messages/subscriptions", clauses: ["F-6.1.10.d", "Q-6.2.2.7"], access: Access::SignedIn(1), caching: Never,
        answer: Json, zh: "保存消息订阅", problems: [Stale],
        ((), (), SubscriptionsSave) -> Subscriptions
    }
}
