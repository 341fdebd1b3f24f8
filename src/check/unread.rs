//! What could not be read, and what hangs on it: no verdict, sum or proof rests
//! on either.
//!
//! A line is unread when it failed, when it was only mended (a suggestion never
//! changes what is judged), or when an error stands on it. An indicator is unread
//! when a line that its others are read by is: its head, unit, scope, base,
//! formula. Who names something unread is unread too.

mod amendments;
mod contradicted;
mod declared;
mod faults;
mod head;
mod lines;
mod spread;
mod tasks;

pub use contradicted::contradicted;

use crate::check::indicators::Pending;
use crate::check::resolver::Resolver;
use crate::model::{IndicatorId, Programme};
use crate::syntax::tree::Tree;
use faults::Faults;
use foldhash::HashSet;

impl Resolver {
    /// Settles what of a file's programme is unread, when all else is resolved.
    pub fn unread(&mut self, tree: &Tree, pending: &[Pending], programme: &mut Programme) {
        let mut faults = Faults::of(tree.file, &self.findings);
        if faults.is_empty() && programme.unread.is_empty() {
            return;
        }
        let places = declared::settle(tree, &mut faults);
        let mut declared: HashSet<IndicatorId> = HashSet::default();
        for one in pending {
            if self.says_direction(one, &declared) {
                declared.insert(one.id);
            }
            self.unread_lines(one, &faults, &declared, programme);
        }
        self.unread_places(&places, programme);
        self.unread_tables(tree, &faults, programme);
        tasks::settle(tree, &faults, programme);
        self.unread_amendments(tree, &faults, programme);
        self.unread_head(tree, &faults, programme);
        self.spread(programme);
        self.unread_relations(tree, &faults, programme);
    }
}
