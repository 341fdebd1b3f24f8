//! Names of agencies with more in them than the name: a part (`Sở Y tế (chủ trì)`), a
//! person (`Giám đốc Sở Y tế`), two agencies in one (`Sở Y tế phối hợp với Sở Nội vụ`).
//! Declaring such a name would make an agency that there is not.

use crate::check::resolver::Resolver;
use crate::finding::{Finding, Text};
use crate::source::text::key;
use crate::source::words::WORDS;

/// The part that a name says is the line's own to say.
const ITS_PART: Text = Text {
    vi: "viết tên cơ quan thôi: `{agency}`; cơ quan ấy chủ trì thì đứng ở dòng `chủ trì:`, phối hợp thì ở dòng `phối hợp:`, nên `{extra}` bỏ đi",
    en: "write the agency's name alone: `{agency}`; the line says what its part is (`chủ trì:` leads, `phối hợp:` coordinates), so leave out `{extra}`",
};

/// An agency that coordinates, named on another line.
const COORDINATES: Text = Text {
    vi: "chuyển cơ quan này sang dòng `phối hợp: {agency}`, bỏ `{extra}`",
    en: "move this agency to the line `phối hợp: {agency}` (coordinates), without `{extra}`",
};

/// What goes into a remark.
const REMARK: Text = Text {
    vi: "viết tên cơ quan thôi: `{agency}`; `{extra}` chép vào dòng `ghi chú:`",
    en: "write the agency's name alone: `{agency}`; copy `{extra}` into the line `ghi chú:`",
};

/// The same, of an agency that is not declared either.
const REMARK_AND_DECLARE: Text = Text {
    vi: "viết tên cơ quan thôi: `{agency}`, chép `{extra}` vào dòng `ghi chú:`, và khai báo ở đầu tệp: `cơ quan \"{agency}\"`",
    en: "write the agency's name alone: `{agency}`, copy `{extra}` into the line `ghi chú:`, and declare it: `cơ quan \"{agency}\"`",
};

/// A person instead of an agency.
const PERSON: Text = Text {
    vi: "viết cơ quan: `{agency}`; người (`{extra}`) thì chép vào dòng `ghi chú:`",
    en: "write the agency: `{agency}`; the person (`{extra}`) goes into the line `ghi chú:`",
};

/// One that leads and one that coordinates, in one name.
const TWO_LINES: Text = Text {
    vi: "viết hai dòng: `chủ trì: {agency}`; `phối hợp: {others}`",
    en: "write two lines: `chủ trì: {agency}` (leads); `phối hợp: {others}` (coordinates)",
};

/// What a name has besides the agency's own.
struct More<'t> {
    agency: &'t str,
    extra: &'t str,
    help: Text,
}

impl Resolver {
    /// The finding with what to write instead of a name that has more in it than an
    /// agency's; none where it has not.
    pub(super) fn with_role(&self, text: &str, finding: Finding) -> Option<Finding> {
        if let Some((agency, others)) = self.led_and_joined(text) {
            let finding = finding.arg("agency", agency).arg("others", others);
            return Some(finding.help(TWO_LINES));
        }
        let more = self.more_in(text)?;
        let finding = finding.arg("agency", more.agency);
        Some(finding.arg("extra", more.extra).help(more.help))
    }

    fn more_in<'t>(&self, text: &'t str) -> Option<More<'t>> {
        if let Some(open) = text.find('(').filter(|_| text.ends_with(')')) {
            let (agency, extra) = (text[..open].trim(), &text[open..]);
            let said = key(extra.trim_matches(['(', ')', ' ']));
            let help = match () {
                _ if said.contains(&key("phối hợp")) => COORDINATES,
                _ if WORDS.lead_roles.begins(&said) => ITS_PART,
                _ if self.is_known(agency) => REMARK,
                _ => REMARK_AND_DECLARE,
            };
            return (!agency.is_empty()).then_some(More {
                agency,
                extra,
                help,
            });
        }
        // The longest title first: `Phó Giám đốc Sở Y tế`.
        let rest = |at: usize| text[at..].trim();
        let mut ends = text.match_indices(' ').map(|(at, _)| at);
        let at = ends
            .find(|at| WORDS.agency_titles.has(&key(&text[..*at])) && self.is_known(rest(*at)))?;
        Some(More {
            agency: rest(at),
            extra: &text[..at],
            help: PERSON,
        })
    }

    /// `Sở Y tế chủ trì, phối hợp với Sở Nội vụ`: who leads, and who joins in.
    fn led_and_joined<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str)> {
        let (lead, others) = text.split_once("phối hợp")?;
        let lead = lead.trim().trim_end_matches([',', ';']).trim();
        let lead = lead.strip_suffix("chủ trì").unwrap_or(lead);
        let lead = lead.trim().trim_end_matches([',', ';', '-']).trim();
        let lead = lead.strip_suffix(" và").unwrap_or(lead);
        let others = others.trim();
        let others = others.strip_prefix("với").unwrap_or(others);
        let others = others.strip_prefix("cùng").unwrap_or(others);
        let others = others.trim().trim_start_matches([':', ',']).trim();
        (self.is_known(lead) && !others.is_empty()).then_some((lead, others))
    }
}
