//! What a file holds, in few bytes.

use sha2::{Digest as _, Sha256};

/// A digest of bytes: two files with the same one hold the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Computes the digest of bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}
