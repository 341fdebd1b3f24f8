//! What the attributes of an element say.

/// The number of an attribute; 1 where there is none.
pub fn number(tag: &str, attribute: &str) -> u64 {
    let lower = tag.to_ascii_lowercase();
    let Some(at) = lower.find(attribute) else {
        return 1;
    };
    let rest = lower[at + attribute.len()..].trim_start_matches([' ', '=', '"', '\'']);
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    match digits.is_empty() {
        true => 1,
        // More digits than a number has: as many as there can be.
        false => digits.parse().unwrap_or(u64::MAX),
    }
}

/// Whether an element is not shown: `hidden`, `style="display: none"`.
pub fn is_hidden(tag: &str) -> bool {
    if tag.len() < 7 {
        return false;
    }
    let lower = tag.to_ascii_lowercase();
    let plain: String = lower.chars().filter(|c| !c.is_whitespace()).collect();
    let styled = ["display:none", "visibility:hidden", "visibility:collapse"];
    styled.iter().any(|style| plain.contains(style)) || named(&lower, "hidden")
}

/// Whether a tag has this attribute, outside of the values of others.
fn named(tag: &str, attribute: &str) -> bool {
    let mut quote = None;
    let bare: String = (tag.chars())
        .map(|c| match (quote, c) {
            (None, '"' | '\'') => {
                quote = Some(c);
                '='
            }
            (Some(open), c) if c == open => {
                quote = None;
                ' '
            }
            (Some(_), _) => '=',
            (None, c) => c,
        })
        .collect();
    let mut words = bare.split([' ', '\t', '\n', '\r', '/']).skip(1);
    words.any(|word| word.split('=').next() == Some(attribute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_is_hidden_by_its_own_attributes() {
        for (tag, hidden) in [
            ("tr hidden", true),
            ("tr hidden=\"\"", true),
            ("tr class=a hidden", true),
            ("tr style='display: none'", true),
            ("tr style=\"mso-height:0;DISPLAY:NONE\"", true),
            ("tr class=\"hidden\"", false),
            ("tr data-hidden=1", false),
            ("tr title='a hidden b'", false),
            ("input type=hidden", false),
            ("tr", false),
        ] {
            assert_eq!(is_hidden(tag), hidden, "{tag}");
        }
    }
}
