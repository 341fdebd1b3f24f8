//! The session on the reference's page is what really happens.

use crate::support::session;

const PAGE: &str = "lang/reference/repl.md";

/// The first block of a kind.
fn block<'a>(page: &'a str, kind: &str) -> &'a str {
    let start = page.find(&format!("```{kind}\n")).expect("a block") + kind.len() + 4;
    let end = page[start..].find("\n```").expect("its end");
    &page[start..start + end + 1]
}

/// `UPDATE_REPL=1 cargo test --test repl` writes the answers into the page.
#[test]
fn the_page_tells_the_truth() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let page = std::fs::read_to_string(&path).expect("the page");
    let data = block(&page, "csv");
    let (mut session, mut disk) = session(block(&page, "ctr"), data, "2025-12-31");
    let mut out = String::new();
    let mut inside = false;
    let (mut asked, mut rows) = (0, Vec::new());
    for line in page.lines() {
        match (inside, line) {
            (false, "```repl") => inside = true,
            (true, "```") => {
                if !rows.is_empty() {
                    let reply = session.paste(&std::mem::take(&mut rows), &mut disk);
                    out.push_str(&reply.text);
                }
                inside = false;
            }
            (true, line) => {
                if let Some(typed) = line.strip_prefix("ctr> ") {
                    out.push_str(line);
                    out.push('\n');
                    if ctr::repl::session::is_row(typed) {
                        rows.push(typed);
                        continue;
                    }
                    if !rows.is_empty() {
                        let at = out.len() - line.len() - 1;
                        let reply = session.paste(&std::mem::take(&mut rows), &mut disk);
                        out.insert_str(at, &reply.text);
                    }
                    let reply = session.run(typed, &mut disk);
                    out.push_str(&reply.text);
                    if reply.failed() {
                        out.push_str(reply.refusal.trim_end());
                        out.push('\n');
                    }
                    asked += 1;
                }
                continue;
            }
            _ => {}
        }
        out.push_str(line);
        out.push('\n');
    }
    assert!(asked > 15, "{asked} questions");
    if std::env::var_os("UPDATE_REPL").is_some() {
        std::fs::write(&path, &out).expect("written");
        return;
    }
    assert!(
        page == out,
        "{PAGE} is stale: UPDATE_REPL=1 cargo test --test repl\n{out}"
    );
}

#[test]
fn every_command_is_on_the_page() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let page = std::fs::read_to_string(path).expect("the page");
    for word in ctr::repl::command::WORDS {
        assert!(page.contains(word.words), "{}", word.words);
    }
}
