//! Examples of several files: each opens with a line `# Tệp của …`.
#![allow(dead_code, reason = "each test uses what it needs")]

use ctr::source::{SourceFile, Sources};

/// The files of an example, the only one as it is.
pub fn files(text: &str) -> Sources {
    let mut parts: Vec<String> = vec![String::new()];
    for line in text.split_inclusive('\n') {
        if line.starts_with("# Tệp của") && !parts.iter().all(String::is_empty) {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut() {
            part.push_str(line);
        }
    }
    let mut sources = Sources::default();
    let only = parts.len() == 1;
    for (number, part) in (1..).zip(parts) {
        let name = if only {
            "ví-dụ.ctr".to_string()
        } else {
            format!("ví-dụ-{number}.ctr")
        };
        sources.add(SourceFile::new(name, part));
    }
    sources
}
