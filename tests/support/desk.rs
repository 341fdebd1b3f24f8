//! A folder of its own to run the program in.

use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// The folder.
pub struct Desk(TempDir);

/// What a run printed, and its exit status.
#[derive(Debug)]
pub struct Run {
    pub status: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn new() -> Self {
        Desk(tempfile::tempdir().expect("a folder"))
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(&path, text).expect("written");
        path
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).expect("read")
    }

    /// Runs `ctr` with these words.
    pub fn ctr(&self, line: &str) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ctr"));
        command.args(line.split_whitespace());
        self.run(&mut command)
    }

    /// Runs a command here, with `ctr` on the path.
    pub fn run(&self, command: &mut Command) -> Run {
        let ctr = Path::new(env!("CARGO_BIN_EXE_ctr"));
        let mut path = ctr.parent().expect("a folder").as_os_str().to_owned();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        let output = command
            .current_dir(self.path())
            .env_remove("CTR_LANG")
            .env("NO_COLOR", "1")
            .env("PATH", path)
            .output()
            .expect("started");
        Run {
            status: output.status.code(),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

/// Whether this process, and so what it starts, ignores a signal, as under `nohup` or in the
/// background of a script: such a signal ends nothing.
#[allow(dead_code, reason = "some tests send no signals")]
pub fn is_ignored(signal: &str) -> bool {
    let number = match signal {
        "HUP" => 1,
        "INT" => 2,
        _ => 15,
    };
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mut lines = status.lines();
    let mask = lines.find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    mask.is_some_and(|mask| mask >> (number - 1) & 1 == 1)
}
