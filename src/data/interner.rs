//! Names by number, as a reader meets them.

use foldhash::fast::RandomState;
use std::collections::HashMap;

/// Byte strings by number; number 0 is the empty one.
///
/// Files repeat their names in one order, so what followed a name last time is
/// tried before the hash table: that walks memory forwards.
pub struct Interner {
    ids: HashMap<Box<[u8]>, u32, RandomState>,
    bytes: Vec<u8>,
    items: Vec<Item>,
    last: u32,
}

struct Item {
    start: usize,
    end: usize,
    /// The line it was first seen at.
    line: u64,
    /// Which one followed it last time.
    next: u32,
}

impl Interner {
    /// Nothing but the empty one.
    pub fn new() -> Self {
        Interner {
            ids: HashMap::default(),
            bytes: Vec::new(),
            items: vec![Item {
                start: 0,
                end: 0,
                line: 0,
                next: 0,
            }],
            last: 0,
        }
    }

    /// All with their first lines, by number.
    pub fn iter(&self) -> impl Iterator<Item = (&[u8], u64)> {
        self.items
            .iter()
            .map(|item| (&self.bytes[item.start..item.end], item.line))
    }

    #[inline]
    fn is(&self, id: u32, bytes: &[u8]) -> bool {
        let item = &self.items[id as usize];
        self.bytes[item.start..item.end] == *bytes
    }

    /// The number of `bytes`, and whether it is new.
    #[inline]
    pub fn get(&mut self, bytes: &[u8], line: u64) -> (u32, bool) {
        if self.is(self.last, bytes) {
            return (self.last, false);
        }
        let next = self.items[self.last as usize].next;
        if self.is(next, bytes) {
            self.last = next;
            return (next, false);
        }
        self.look_up(bytes, line)
    }

    fn look_up(&mut self, bytes: &[u8], line: u64) -> (u32, bool) {
        if bytes.is_empty() {
            return (0, false);
        }
        let (id, new) = match self.ids.get(bytes) {
            Some(&id) => (id, false),
            None => (self.add(bytes, line), true),
        };
        self.items[self.last as usize].next = id;
        self.last = id;
        (id, new)
    }

    fn add(&mut self, bytes: &[u8], line: u64) -> u32 {
        let id = self.items.len() as u32;
        let start = self.bytes.len();
        self.bytes.extend_from_slice(bytes);
        let end = self.bytes.len();
        self.items.push(Item {
            start,
            end,
            line,
            next: 0,
        });
        self.ids.insert(bytes.into(), id);
        id
    }
}
