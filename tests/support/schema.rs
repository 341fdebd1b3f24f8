//! Holds a JSON document against one of `lang/schema`: the few words of JSON
//! Schema those use, and, more strictly, no key that the schema does not name.

use serde_json::Value;

/// What of `document` does not fit the schema of this text.
pub fn misfits(schema: &str, document: &str) -> Vec<String> {
    let schema: Value = serde_json::from_str(schema).expect("a schema");
    let document: Value = serde_json::from_str(document).expect("one document");
    let mut out = Vec::new();
    check(&schema, &schema, &document, "$", &mut out);
    out
}

fn check(root: &Value, schema: &Value, value: &Value, at: &str, out: &mut Vec<String>) {
    if let Some(name) = schema["$ref"].as_str() {
        let part = root.pointer(name.trim_start_matches('#')).expect("defined");
        return check(root, part, value, at, out);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let mut best: Option<Vec<String>> = None;
        for choice in choices {
            let mut misfits = Vec::new();
            check(root, choice, value, at, &mut misfits);
            if best.as_ref().is_none_or(|b| misfits.len() < b.len()) {
                best = Some(misfits);
            }
        }
        return out.extend(best.unwrap_or_default());
    }
    if !schema["const"].is_null() && schema["const"] != *value {
        out.push(format!("{at}: {value} is not {}", schema["const"]));
    }
    if let Some(allowed) = schema["enum"].as_array()
        && !allowed.contains(value)
    {
        out.push(format!("{at}: {value} is not one of {allowed:?}"));
    }
    let types = match &schema["type"] {
        Value::String(one) => vec![one.as_str()],
        Value::Array(many) => many.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    if !types.is_empty() && !types.contains(&type_of(value)) {
        out.push(format!("{at}: {value} is not {types:?}"));
    }
    if schema["pattern"]
        .as_str()
        .is_some_and(|p| p.contains("\\.[0-9]"))
        && let Some(text) = value.as_str()
        && !is_decimal(text)
    {
        out.push(format!("{at}: {text} is no plain decimal"));
    }
    if let Some(items) = value.as_array() {
        for (i, item) in items.iter().enumerate() {
            check(root, &schema["items"], item, &format!("{at}[{i}]"), out);
        }
    }
    if let Some(map) = value.as_object() {
        keys(root, schema, map, at, out);
    }
}

fn keys(
    root: &Value,
    schema: &Value,
    map: &serde_json::Map<String, Value>,
    at: &str,
    out: &mut Vec<String>,
) {
    for key in schema["required"].as_array().into_iter().flatten() {
        let key = key.as_str().unwrap_or_default();
        if !map.contains_key(key) {
            out.push(format!("{at}: no {key}"));
        }
    }
    for (key, value) in map {
        match schema["properties"].get(key) {
            Some(part) => check(root, part, value, &format!("{at}.{key}"), out),
            None => out.push(format!("{at}: {key} is not in the schema")),
        }
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    [whole, fraction]
        .iter()
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}
