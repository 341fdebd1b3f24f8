//! `ctr completions SHELL`: what the shell offers after `ctr`, made from the
//! table of commands, so that it never lags behind them.

use super::words::{COMMANDS, EVERYWHERE, Word};
use ctr::report::list::Question;
use ctr::source::text::unaccented;

/// The shells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shell {
    /// bash
    Bash,
    /// zsh
    Zsh,
    /// fish
    Fish,
}

/// The script for a shell.
pub fn script(shell: Shell) -> String {
    match shell {
        Shell::Bash => bash(),
        // zsh runs bash's completions once told to.
        Shell::Zsh => format!(
            "#compdef ctr\nautoload -U +X bashcompinit && bashcompinit\n{}",
            bash()
        ),
        Shell::Fish => fish(),
    }
}

/// A command's names: English, Vietnamese, Vietnamese without marks.
fn names(word: &Word) -> Vec<String> {
    let mut names = vec![word.name.to_string(), word.vietnamese.to_string()];
    names.push(unaccented(word.vietnamese));
    names.dedup();
    names
}

fn options(word: &Word) -> Vec<String> {
    let all = word.options.iter().chain(EVERYWHERE);
    all.map(|option| format!("--{option}")).collect()
}

/// What may stand behind `list` beside files.
fn questions() -> String {
    let names = Question::ALL
        .iter()
        .flat_map(|one| [one.id(), one.vietnamese()]);
    names.collect::<Vec<_>>().join(" ")
}

fn bash() -> String {
    let commands: Vec<String> = COMMANDS.iter().flat_map(names).collect();
    let mut cases = String::new();
    for word in COMMANDS {
        let names = names(word).join("|");
        let options = options(word).join(" ");
        let asked = match word.name {
            "list" => format!(" questions=\"{}\"", questions()),
            _ => String::new(),
        };
        cases += &format!("    {names}) options=\"{options}\"{asked} ;;\n");
    }
    format!(
        "_ctr() {{
  local current=\"${{COMP_WORDS[COMP_CWORD]}}\" options=\"\" questions=\"\"
  COMPREPLY=()
  if [ \"$COMP_CWORD\" -eq 1 ]; then
    COMPREPLY=($(compgen -W \"{}\" -- \"$current\"))
    return
  fi
  case \"${{COMP_WORDS[1]}}\" in
{cases}  esac
  case \"$current\" in
    -*) COMPREPLY=($(compgen -W \"$options\" -- \"$current\")) ;;
    *) COMPREPLY=($(compgen -f -- \"$current\") $(compgen -W \"$questions\" -- \"$current\")) ;;
  esac
}}
complete -o filenames -F _ctr ctr
",
        commands.join(" ")
    )
}

fn fish() -> String {
    let mut out = String::new();
    for word in COMMANDS {
        for name in names(word) {
            out += &format!("complete -c ctr -n __fish_use_subcommand -a '{name}'\n");
        }
        let seen = names(word).join(" ");
        if word.name == "list" {
            let asked = questions();
            out +=
                &format!("complete -c ctr -n '__fish_seen_subcommand_from {seen}' -a '{asked}'\n");
        }
        for option in word.options.iter().chain(EVERYWHERE) {
            out +=
                &format!("complete -c ctr -n '__fish_seen_subcommand_from {seen}' -l {option}\n");
        }
    }
    out
}
