//! What the names of parts tell of how a whole is divided.

use crate::source::text::key;
use crate::source::words::WORDS;

/// Where two of the parts are all there is and there are more: the two, so that whoever
/// adds all of them up counts some twice (`Thành thị`, `Nông thôn`, `Nam`, `Nữ`).
pub fn divided_twice<'n>(names: impl Iterator<Item = &'n str>) -> Option<[&'n str; 2]> {
    let named: Vec<(&str, String)> = names.map(|name| (name, plain(name))).collect();
    if named.len() < 3 {
        return None;
    }
    WORDS.splits.keys().iter().find_map(|pair| {
        let called = |word: &str| {
            let found = named.iter().find(|(_, key)| key == word);
            found.map(|(name, _)| *name)
        };
        Some([called(pair[0])?, called(pair[1])?])
    })
}

/// The key of a part's name, in the spelling of [`WORDS`].
fn plain(name: &str) -> String {
    let mut name = key(name);
    let opener = |name: &str| {
        let mut openers = WORDS.part_openers.keys();
        openers.find_map(|word| Some(name.strip_prefix(word)?.strip_prefix(' ')?.to_string()))
    };
    while let Some(rest) = opener(&name) {
        name = rest;
    }
    let spelt = WORDS.part_spellings.keys().iter();
    let mut spelt = spelt.filter(|[one, _]| *one == name);
    spelt.next().map_or(name, |[_, other]| (*other).to_string())
}

#[cfg(test)]
mod tests {
    use super::divided_twice;

    #[test]
    fn two_ways_of_dividing_are_seen() {
        let twice = |names: &[&'static str]| divided_twice(names.iter().copied());
        let all = ["Thành thị", "Nông thôn", "Nam", "Nữ"];
        assert_eq!(twice(&all), Some(["Thành thị", "Nông thôn"]));
        assert_eq!(
            twice(&["Nam giới", "Nữ giới", "Miền núi"]),
            Some(["Nam giới", "Nữ giới"])
        );
        let openers = ["Khu vực thành thị", "Ở nông thôn", "Nam", "Nữ"];
        assert_eq!(twice(&openers), Some(["Khu vực thành thị", "Ở nông thôn"]));
        assert_eq!(twice(&["Nam", "Nữ"]), None);
        assert_eq!(twice(&["Mầm non", "Tiểu học", "Nữ"]), None);
        let cross = [
            "Nam thành thị",
            "Nữ thành thị",
            "Nam nông thôn",
            "Nữ nông thôn",
        ];
        assert_eq!(twice(&cross), None);
    }
}
