#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| utfall_fuzz::targets::template(data));
