//! Tables that spread figures over columns.
use super::Layout;
use super::head::HeadRecord;
use super::shard::Shard;
use super::vocabulary::Vocabulary;
use crate::finding::Finding;
use std::io::Read;
pub fn detect(_records: &[HeadRecord], _vocabulary: &Vocabulary) -> Option<Layout> {
    None
}
pub fn read<'v>(
    _name: &str,
    _layout: Layout,
    _delimiter: u8,
    _bytes: Vec<u8>,
    _reader: &mut (dyn Read + Send),
    vocabulary: &'v Vocabulary<'v>,
    _tick: &mut dyn FnMut(u64),
) -> Result<Shard<'v>, Box<Finding>> {
    Ok(Shard::new(vocabulary))
}
