//! A page, read as its readers do.

use super::{Told, squeezed};
use roxmltree::{Document, Node, ParsingOptions};

/// The page as a tree: it is well formed, whatever stands in it.
pub fn tree(page: &str) -> Document<'_> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    match Document::parse_with_options(page, options) {
        Ok(tree) => tree,
        Err(why) => panic!("{why}\n{page}"),
    }
}

/// All text below a node, blanks as one each.
pub fn text(node: Node) -> String {
    let all = node.descendants().filter(|one| one.is_text());
    squeezed(&all.filter_map(|one| one.text()).collect::<String>())
}

/// What the annex and the tasks say.
pub fn told(page: &Document) -> Told {
    let mut told = Told::new();
    for section in ["phu-luc", "nhiem-vu"] {
        let labelled = |node: &Node| node.attribute("aria-labelledby") == Some(section);
        let Some(section) = page.descendants().find(labelled) else {
            continue;
        };
        let rows = section.descendants().filter(|node| node.has_tag_name("tr"));
        for row in rows {
            let head = |node: &Node| node.attribute("scope") == Some("row");
            let Some(name) = row.children().find(head) else {
                continue;
            };
            let of = told.entry(text(name)).or_default();
            let statuses = row.descendants().filter(|node| {
                node.attribute("class")
                    .is_some_and(|class| class.starts_with("st "))
            });
            // The mark before the word is for the eye.
            of.0.extend(statuses.map(|node| {
                text(node)[..]
                    .split_once(' ')
                    .expect("a mark")
                    .1
                    .to_string()
            }));
            let numbers = row.descendants().filter(|node| node.has_tag_name("data"));
            of.1.extend(
                numbers
                    .filter_map(|node| node.attribute("value"))
                    .map(str::to_string),
            );
        }
    }
    for of in told.values_mut() {
        of.0.sort();
    }
    told
}
