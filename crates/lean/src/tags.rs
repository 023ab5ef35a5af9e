//! The tags and attributes the portal uses; another is a line here.

use crate::El;
use crate::value::IntoAttributeValue;

/// HTML.
pub mod html {
    use super::El;

    macro_rules! tags {
        ($($tag:ident)+) => {$(
            #[doc = concat!("`<", stringify!($tag), ">`")]
            pub fn $tag() -> El {
                El::new(stringify!($tag), None)
            }
        )+};
    }

    tags! {
        a article aside br button canvas caption code dd details dialog div dl dt em fieldset footer form h1 h2 h3 h4 h5 header hr img input
        kbd label legend li main mark menu nav ol option p pre progress section select small span strong summary table tbody td
        textarea th thead time tr ul video
    }
}

/// SVG.
pub mod svg {
    use super::El;

    const SPACE: Option<&str> = Some("http://www.w3.org/2000/svg");

    macro_rules! tags {
        ($($tag:ident)+) => {$(
            #[doc = concat!("`<", stringify!($tag), ">`")]
            pub fn $tag() -> El {
                El::new(stringify!($tag), SPACE)
            }
        )+};
    }

    tags! { circle g path rect svg text title }
}

macro_rules! attributes {
    ($($method:ident = $name:literal)+) => {
        /// Attributes that `view!` sets by a method; those with a dash other than `aria-` it sets by [`El::attr`].
        impl El {$(
            #[doc = concat!("`", $name, "`")]
            pub fn $method(self, value: impl IntoAttributeValue) -> Self {
                self.attr($name, value)
            }
        )+}
    };
}

attributes! {
    accept = "accept"
    alt = "alt"
    aria_activedescendant = "aria-activedescendant"
    aria_atomic = "aria-atomic"
    aria_autocomplete = "aria-autocomplete"
    aria_busy = "aria-busy"
    aria_controls = "aria-controls"
    aria_current = "aria-current"
    aria_describedby = "aria-describedby"
    aria_disabled = "aria-disabled"
    aria_expanded = "aria-expanded"
    aria_haspopup = "aria-haspopup"
    aria_hidden = "aria-hidden"
    aria_invalid = "aria-invalid"
    aria_label = "aria-label"
    aria_labelledby = "aria-labelledby"
    aria_live = "aria-live"
    aria_posinset = "aria-posinset"
    aria_pressed = "aria-pressed"
    aria_required = "aria-required"
    aria_selected = "aria-selected"
    aria_setsize = "aria-setsize"
    autocapitalize = "autocapitalize"
    autocomplete = "autocomplete"
    autoplay = "autoplay"
    capture = "capture"
    colspan = "colspan"
    datetime = "datetime"
    dir = "dir"
    disabled = "disabled"
    download = "download"
    enterkeyhint = "enterkeyhint"
    enctype = "enctype"
    r#for = "for"
    height = "height"
    hidden = "hidden"
    href = "href"
    id = "id"
    inputmode = "inputmode"
    lang = "lang"
    max = "max"
    maxlength = "maxlength"
    method = "method"
    action = "action"
    multiple = "multiple"
    muted = "muted"
    name = "name"
    novalidate = "novalidate"
    open = "open"
    pattern = "pattern"
    placeholder = "placeholder"
    playsinline = "playsinline"
    readonly = "readonly"
    rel = "rel"
    required = "required"
    role = "role"
    rows = "rows"
    rowspan = "rowspan"
    scope = "scope"
    selected = "selected"
    size = "size"
    spellcheck = "spellcheck"
    src = "src"
    start = "start"
    tabindex = "tabindex"
    target = "target"
    title = "title"
    translate = "translate"
    r#type = "type"
    value = "value"
    width = "width"
}
