//! The endpoints as the conventions see them: what each takes, by the contract's own reading.

use contract::endpoints::*;
use contract::{About, Endpoint, ParamAbout, QueryParams};

/// One endpoint without its types.
pub struct Surface {
    /// What it is.
    pub about: About,
    /// Its query parameters.
    pub params: &'static [ParamAbout],
    /// Whether the contract takes these pairs.
    pub accepts: fn(&[(String, String)]) -> bool,
}

const fn surface<E: Endpoint>() -> Surface {
    Surface {
        about: E::ABOUT,
        params: <E::Query as QueryParams>::PARAMS,
        accepts: accepts::<E>,
    }
}

fn accepts<E: Endpoint>(pairs: &[(String, String)]) -> bool {
    E::Query::read(pairs).is_ok()
}

/// Every endpoint of the contract.
pub const ALL: &[Surface] = &[
    surface::<GetCapabilities>(),
    surface::<GetHome>(),
    surface::<ListRegions>(),
    surface::<GetRegion>(),
    surface::<LocateRegion>(),
    surface::<GetOwnRegion>(),
    surface::<ListDepartments>(),
    surface::<GetDepartment>(),
    surface::<ListThemes>(),
    surface::<ListItems>(),
    surface::<GetGuide>(),
    surface::<ListItemElsewhere>(),
    surface::<Search>(),
    surface::<RateSearch>(),
    surface::<NoteOpened>(),
    surface::<Recommend>(),
    surface::<Complete>(),
    surface::<ListNotices>(),
    surface::<GetNotice>(),
    surface::<MatchNotice>(),
    surface::<ListPowers>(),
    surface::<ListHalls>(),
    surface::<GetHall>(),
    surface::<GetHallQueue>(),
    surface::<ListOneThings>(),
    surface::<GetOneThing>(),
    surface::<ListNegativeLists>(),
    surface::<ListNegativeEntries>(),
    surface::<ListNegativeChanges>(),
    surface::<ListIndustries>(),
    surface::<GetHelp>(),
    surface::<GetFile>(),
    surface::<GetSession>(),
    surface::<SignIn>(),
    surface::<SignOut>(),
    surface::<SignInByPassword>(),
    surface::<SendCode>(),
    surface::<SignInBySms>(),
    surface::<StartHandover>(),
    surface::<GetHandover>(),
    surface::<GetLevel>(),
    surface::<RaiseLevel>(),
    surface::<Register>(),
    surface::<GetProfile>(),
    surface::<Reveal>(),
    surface::<SendOwnCode>(),
    surface::<ChangeMobile>(),
    surface::<ChangeEmail>(),
    surface::<ChangePassword>(),
    surface::<ListSessions>(),
    surface::<EndSession>(),
    surface::<EndOtherSessions>(),
    surface::<ListEntries>(),
    surface::<ListConsents>(),
    surface::<GetConsent>(),
    surface::<ChangeConsent>(),
    surface::<ListDataAccesses>(),
    surface::<Prove>(),
    surface::<StartExport>(),
    surface::<GetExport>(),
    surface::<GetCancellation>(),
    surface::<CancelAccount>(),
    surface::<KeepAccount>(),
    surface::<GetCancellationReceipt>(),
    surface::<StartLevelHandover>(),
    surface::<GetLevelHandover>(),
    surface::<ListPrincipals>(),
    surface::<ListDrafts>(),
    surface::<StartDraft>(),
    surface::<GetDraft>(),
    surface::<SaveDraft>(),
    surface::<DeleteDraft>(),
    surface::<StartDocument>(),
    surface::<GetDocument>(),
    surface::<DeleteDocument>(),
    surface::<GetDocumentFile>(),
    surface::<GetUploadOffset>(),
    surface::<AppendUpload>(),
    surface::<CheckDraft>(),
    surface::<StartPayment>(),
    surface::<GetBill>(),
    surface::<StartSignature>(),
    surface::<GetSignature>(),
    surface::<SubmitDraft>(),
    surface::<ListCases>(),
    surface::<GetCase>(),
    surface::<WatchCase>(),
    surface::<GetReceipt>(),
    surface::<WithdrawCase>(),
    surface::<UrgeCase>(),
    surface::<StartCorrectionDocument>(),
    surface::<CorrectCase>(),
    surface::<RateCase>(),
    surface::<ListRatingTags>(),
    surface::<LookUpCase>(),
    surface::<GetPaper>(),
    surface::<ListCards>(),
    surface::<GetCard>(),
    surface::<GetCardFile>(),
    surface::<PresentCard>(),
    surface::<GetCardPicture>(),
    surface::<CheckCardCode>(),
    surface::<ListCardUses>(),
    surface::<ReportCard>(),
    surface::<ListCardCopies>(),
    surface::<MakeCardCopy>(),
    surface::<GetCardCopyFile>(),
    surface::<RecallCardCopy>(),
    surface::<ListCardGrants>(),
    surface::<GrantCard>(),
    surface::<RevokeCardGrant>(),
    surface::<ListCardLinks>(),
    surface::<LinkCard>(),
    surface::<ListMessages>(),
    surface::<ReadMessage>(),
    surface::<GetMySpace>(),
    surface::<WatchMySpace>(),
    surface::<GetCaseFilters>(),
    surface::<SaveCaseFilter>(),
    surface::<DeleteCaseFilter>(),
    surface::<GetTags>(),
    surface::<AddTag>(),
    surface::<RemoveTag>(),
    surface::<SwitchTags>(),
    surface::<ListSuggestions>(),
    surface::<GetPrivacy>(),
    surface::<StartFactor>(),
    surface::<SetFactor>(),
    surface::<UnlockPrivacy>(),
    surface::<LockPrivacy>(),
    surface::<ResetFactor>(),
    surface::<SavePrivacy>(),
    surface::<PlacePrivately>(),
    surface::<ListPrivate>(),
    surface::<DissolvePrivacy>(),
    surface::<CloseMessage>(),
    surface::<GetDesk>(),
    surface::<ListInbox>(),
    surface::<GetDeskCase>(),
    surface::<ActOnCase>(),
    surface::<ReviewMaterial>(),
    surface::<CheckCertificate>(),
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_kit_knows_every_endpoint_of_the_contract() {
        let mut known: Vec<_> = super::ALL.iter().map(|surface| surface.about.id).collect();
        let mut all: Vec<_> = contract::endpoints::all().map(|about| about.id).collect();
        known.sort_unstable();
        all.sort_unstable();
        assert_eq!(known, all);
    }
}
