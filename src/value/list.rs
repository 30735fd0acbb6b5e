//! Lists as long as what they hold.

/// Gives a list the room that it needs and no more.
///
/// To shrink a list is not enough: an allocator may leave it in its room as long as half of that is used, and a list that
/// was collected in the place of larger values keeps theirs.
#[must_use]
#[expect(clippy::drain_collect, reason = "to take the list as it is would keep its room")]
pub fn fitted<T>(mut list: Vec<T>) -> Vec<T> {
    if list.len() == list.capacity() { list } else { list.drain(..).collect() }
}

#[cfg(test)]
mod tests {
    use super::fitted;

    #[test]
    fn a_list_has_no_room_to_spare() {
        let mut list = Vec::with_capacity(9);
        list.extend(["a", "b", "c", "d", "e"]);
        let list = fitted(list);
        assert_eq!((list.len(), list.capacity()), (5, 5));
        assert_eq!(fitted::<u8>(Vec::with_capacity(9)).capacity(), 0);
    }
}
