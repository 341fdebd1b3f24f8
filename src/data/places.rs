//! Places of a run: canonical names and the ways files spell them.

use crate::model::Places;
use crate::source::text::{key, nfc};
use std::collections::HashMap;
use std::sync::Arc;

/// Places by id; id 0 is "no place".
#[derive(Debug, Default)]
pub struct PlaceTable {
    names: Vec<Option<Arc<str>>>,
    /// Spelling key to id, of places that occur.
    ids: HashMap<String, u32>,
    /// Spelling key of declared names and aliases to the declared name.
    declared: HashMap<String, Arc<str>>,
}

impl PlaceTable {
    /// No place yet, but the names and aliases the programmes declare.
    pub fn new(places: &Places) -> Self {
        let mut declared = HashMap::new();
        for place in &places.all {
            let name: Arc<str> = Arc::from(place.name.as_str());
            declared.insert(key(&place.name), name);
        }
        for place in &places.all {
            let name: Arc<str> = Arc::from(place.name.as_str());
            for alias in &place.aliases {
                declared.entry(key(alias)).or_insert_with(|| name.clone());
            }
        }
        PlaceTable {
            names: vec![None],
            ids: HashMap::new(),
            declared,
        }
    }

    /// The id of a place as a file spells it, new if need be.
    pub fn add(&mut self, spelling: &str) -> u32 {
        let spelled = key(spelling);
        if spelled.is_empty() {
            return 0;
        }
        if let Some(&id) = self.ids.get(&spelled) {
            return id;
        }
        let name = match self.declared.get(&spelled) {
            Some(name) => name.clone(),
            None => Arc::from(tidy(spelling).as_str()),
        };
        let canonical = key(&name);
        let next = self.names.len() as u32;
        let id = *self.ids.entry(canonical).or_insert(next);
        if id == next {
            self.names.push(Some(name));
        }
        self.ids.insert(spelled, id);
        id
    }

    /// The id of a name or alias, if a row has it.
    pub fn find(&self, name: &str) -> Option<u32> {
        let spelled = key(name);
        self.ids.get(&spelled).copied().or_else(|| {
            let canonical = self.declared.get(&spelled)?;
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
