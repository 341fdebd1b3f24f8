//! Which method judges the way to a milestone that is still to come.

use crate::source::text::key;

/// A method of judging progress (tiến độ).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MethodId {
    /// đường thẳng
    #[default]
    Line,
    /// phép chiếu
    Weather,
    /// tỷ số tăng trưởng
    Cagr,
    /// chỉ số hiện trạng
    Escap,
}

impl MethodId {
    /// All of them, as messages list them.
    pub const ALL: [MethodId; 4] = [
        MethodId::Line,
        MethodId::Weather,
        MethodId::Cagr,
        MethodId::Escap,
    ];

    /// Its word on the command line and in the public forms.
    pub fn id(self) -> &'static str {
        match self {
            MethodId::Line => "line",
            MethodId::Weather => "weather",
            MethodId::Cagr => "cagr",
            MethodId::Escap => "escap",
        }
    }

    /// Its name after `tiến độ:`.
    pub fn vietnamese(self) -> &'static str {
        match self {
            MethodId::Line => "đường thẳng",
            MethodId::Weather => "phép chiếu",
            MethodId::Cagr => "tỷ số tăng trưởng",
            MethodId::Escap => "chỉ số hiện trạng",
        }
    }

    /// What an English reader calls it.
    pub fn english(self) -> &'static str {
        match self {
            MethodId::Line => "the straight line",
            MethodId::Weather => "the projection",
            MethodId::Cagr => "the ratio of growth rates",
            MethodId::Escap => "the current status index",
        }
    }

    /// The method that a programme names: by its Vietnamese name or its id.
    ///
    /// ```
    /// use ctr::model::method::MethodId;
    /// assert_eq!(MethodId::named("Phép chiếu"), Some(MethodId::Weather));
    /// assert_eq!(MethodId::named("thời tiết"), None);
    /// ```
    pub fn named(text: &str) -> Option<MethodId> {
        let typed = key(text);
        let mut all = MethodId::ALL.into_iter();
        all.find(|one| key(one.vietnamese()) == typed || one.id() == typed)
    }
}

/// The method that an indicator, or what it stands in, names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// This one.
    Method(MethodId),
    /// The line was not understood, by the code of why: no other stands for it.
    Unread(&'static str),
}

impl Chosen {
    /// The method, where it was understood.
    pub fn method(self) -> Option<MethodId> {
        match self {
            Chosen::Method(method) => Some(method),
            Chosen::Unread(_) => None,
        }
    }
}
