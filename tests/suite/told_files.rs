//! The files that a text tells its reader to make.

/// Finds them: a path in backticks alone on a line, then a block of code.
pub(crate) fn told_files(text: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let path = line.trim().strip_prefix('`').and_then(|rest| rest.strip_suffix('`'));
        let Some(path) = path.filter(|path| path.contains('/') && !path.contains(['`', ' '])) else { continue };
        let fence = lines.by_ref().find(|line| !line.is_empty()).unwrap();
        assert!(fence.trim_start().starts_with("```"), "a block of code after `{path}`, not {fence}");
        let indent = fence.len() - fence.trim_start().len();
        let inner = lines.by_ref().take_while(|line| line.trim_start() != "```");
        let text: String = inner.map(|line| format!("{}\n", line.get(indent..).unwrap_or_default())).collect();
        files.push((path.to_owned(), text));
    }
    files
}
