//! The edge of a browser. Texts cross it four bytes at a time, as numbers: so no memory is shared and no pointer is handed
//! over. Without the command of wasm-bindgen each export has a digest behind its name: `push_8662a66e9052d223`.

use super::Editor;
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Default)]
struct Exchange {
    editor: Editor,
    request: Vec<u8>,
    answer: Vec<u8>,
}

thread_local! {
    static EXCHANGE: RefCell<Exchange> = RefCell::default();
}

/// Takes the next four bytes of a request, the first of them lowest.
#[wasm_bindgen]
pub fn push(bytes: u32) {
    EXCHANGE.with_borrow_mut(|exchange| exchange.request.extend(bytes.to_le_bytes()));
}

/// Answers the request of so many bytes, and returns how many bytes the answer has.
#[wasm_bindgen]
pub fn answer(length: u32) -> u32 {
    EXCHANGE.with_borrow_mut(|exchange| {
        exchange.request.truncate(length as usize);
        let request = std::mem::take(&mut exchange.request);
        exchange.answer = exchange.editor.answer(&String::from_utf8_lossy(&request)).into_bytes();
        u32::try_from(exchange.answer.len()).unwrap_or_default()
    })
}

/// Returns four bytes of the answer from a place in it, the first of them lowest; noughts behind its end.
#[wasm_bindgen]
pub fn pull(from: u32) -> u32 {
    EXCHANGE.with_borrow(|exchange| {
        let from = from as usize;
        let mut bytes = exchange.answer.iter().skip(from).take(4).copied();
        u32::from_le_bytes(std::array::from_fn(|_| bytes.next().unwrap_or_default()))
    })
}
