//! Constants that are made from files beside the program: a test holds them to those
//! files and, asked to, writes them anew.

/// Holds a file of constants to what it should say. With `UPDATE_GRAMMAR` set it is
/// written anew instead: `UPDATE_GRAMMAR=1 cargo test grammar`, twice where one file
/// follows from another.
#[expect(
    clippy::disallowed_methods,
    reason = "the test reads and renews the constants"
)]
pub fn held(path: &str, constants: &str) {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GRAMMAR").is_some() {
        std::fs::write(path, constants).expect("written");
        return;
    }
    let written = std::fs::read_to_string(&path).expect("the constants");
    assert!(
        written == constants,
        "{path}: run UPDATE_GRAMMAR=1 cargo test grammar, twice"
    );
}
