//! Places of a run: canonical names and the ways files spell them.

use super::spelling::{Meant, Spellings};
use crate::model::Model;
use crate::source::text::{key, nfc};
use std::collections::HashMap;
use std::sync::Arc;

/// Places by id; id 0 is "no place".
#[derive(Default)]
pub struct PlaceTable {
    names: Vec<Option<Arc<str>>>,
    /// Whether a programme, or the standard library, knows the place.
    known: Vec<bool>,
    /// Spelling key to id, of places that occur.
    ids: HashMap<String, u32>,
    spellings: Arc<Spellings>,
    /// What cells of data files were taken to mean, by their keys; totals depend on
    /// their file.
    read: HashMap<String, (u32, Meant)>,
}

impl std::fmt::Debug for PlaceTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(&self.names).finish()
    }
}

impl PlaceTable {
    /// No place yet, but the names and aliases the programmes declare.
    pub fn new(model: &Model) -> Self {
        PlaceTable {
            names: vec![None],
            known: vec![true],
            ids: HashMap::new(),
            read: HashMap::new(),
            spellings: Arc::new(Spellings::new(model)),
        }
    }

    /// As [`PlaceTable::new`], for what spells places by their names alone: a
    /// programme's own tests.
    pub fn exact(model: &Model) -> Self {
        PlaceTable {
            names: vec![None],
            known: vec![true],
            ids: HashMap::new(),
            read: HashMap::new(),
            spellings: Arc::new(Spellings::exact(model)),
        }
    }

    /// How places are spelt.
    pub fn spellings(&self) -> &Arc<Spellings> {
        &self.spellings
    }

    /// Whether somebody declares the place.
    pub fn is_known(&self, id: u32) -> bool {
        self.known.get(id as usize).copied().unwrap_or(false)
    }

    /// The id of a place as a programme spells it, new if need be.
    pub fn add(&mut self, spelling: &str) -> u32 {
        let spelled = key(spelling);
        if spelled.is_empty() {
            return 0;
        }
        if let Some(&id) = self.ids.get(&spelled) {
            return id;
        }
        let declared = self.spellings.declared(&spelled).cloned();
        self.put(spelled, spelling, declared)
    }

    /// The id of a place as a data file spells it, and what that was taken to mean
    /// where it is not the name; `provinces`: the file has other provinces.
    pub fn read(&mut self, spelling: &str, provinces: bool) -> (u32, Meant) {
        let spelled = key(spelling);
        if spelled.is_empty() {
            return (0, Meant::Own);
        }
        if let Some((id, meant)) = self.read.get(&spelled) {
            return (*id, meant.clone());
        }
        let meant = self.spellings.read(spelling);
        let of_file = meant == Meant::Total;
        let meant = match of_file {
            true => self.spellings.total(provinces),
            false => meant,
        };
        let known = spelled.clone();
        let id = match &meant {
            Meant::Own | Meant::Total => 0,
            Meant::Named(name) | Meant::Read(name) => {
                let name = name.clone();
                match self.ids.get(&key(&name)) {
                    Some(&id) => id,
                    None => self.put(key(&name), &name.clone(), Some(name)),
                }
            }
            Meant::Unknown => match self.ids.get(&spelled) {
                Some(&id) => id,
                None => self.put(spelled, spelling, None),
            },
        };
        if !of_file {
            self.read.insert(known, (id, meant.clone()));
        }
        (id, meant)
    }

    fn put(&mut self, spelled: String, spelling: &str, declared: Option<Arc<str>>) -> u32 {
        let known = declared.is_some();
        let name = declared.unwrap_or_else(|| Arc::from(tidy(spelling).as_str()));
        let next = self.names.len() as u32;
        let id = *self.ids.entry(key(&name)).or_insert(next);
        if id == next {
            self.names.push(Some(name));
            self.known.push(known);
        }
        self.ids.insert(spelled, id);
        id
    }

    /// The id of a name or alias, if a row has it.
    pub fn find(&self, name: &str) -> Option<u32> {
        let spelled = key(name);
        self.ids.get(&spelled).copied().or_else(|| {
            let canonical = self.spellings.declared(&spelled)?;
            self.ids.get(&key(canonical)).copied()
        })
    }

    /// The name of an id.
    pub fn name(&self, id: u32) -> Option<&Arc<str>> {
        self.names.get(id as usize)?.as_ref()
    }

    /// How many ids there are, "no place" included.
    pub fn count(&self) -> usize {
        self.names.len().max(1)
    }
}

/// The spelling in NFC with single blanks.
fn tidy(text: &str) -> String {
    nfc(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
