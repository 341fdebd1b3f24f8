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
mod turned;

pub use contradicted::contradicted;
pub use turned::turned;

use crate::check::indicators::Pending;
use crate::check::resolver::Resolver;
use crate::model::{IndicatorId, Programme};
use crate::syntax::tree::Tree;
use faults::Faults;
use foldhash::HashSet;
pub use head::HeadUnread;

impl Resolver {
    /// Settles what of a file's programme is unread, when all else is resolved.
    pub fn unread(&mut self, tree: &Tree, pending: &[Pending], programme: &mut Programme) {
        let mut faults = Faults::of(tree.file, &self.findings);
        amendments::misplaced(tree, &mut faults);
        if faults.is_empty() && programme.unread.is_empty() {
            return;
        }
        let places = declared::settle(tree, &mut faults);
        self.unread_of(pending, &faults, programme);
        self.unread_places(&places, programme);
        self.unread_tables(tree, &faults, programme);
        tasks::settle(tree, &faults, programme);
        self.unread_amendments(tree, &faults, programme);
        self.head = HeadUnread::of(tree, &faults);
        self.unread_head(programme);
        self.spread(programme);
        self.unread_relations(tree, &faults, programme);
    }

    /// The same for declarations that a question adds to a programme: what their own
    /// errors leave unread, what its head does, and what they name.
    pub fn unread_asked(&mut self, tree: &Tree, pending: &[Pending], programme: &mut Programme) {
        let mut faults = Faults::of(tree.file, &self.findings);
        let places = declared::settle(tree, &mut faults);
        self.unread_of(pending, &faults, programme);
        self.unread_places(&places, programme);
        self.unread_head(programme);
        self.spread(programme);
    }

    /// Settles what of the indicators themselves their lines leave unread.
    fn unread_of(&mut self, pending: &[Pending], faults: &Faults, programme: &Programme) {
        let mut declared: HashSet<IndicatorId> = HashSet::default();
        for one in pending {
            if self.says_direction(one, &declared) {
                declared.insert(one.id);
            }
            self.unread_lines(one, faults, &declared, programme);
        }
    }
}
