//! Lists as long as what they hold.

/// Makes a list that has the room that it needs and no more.
///
/// To shrink a list is not enough: an allocator may leave it in its room as long as half of that is used, and a list that
/// was collected in the place of larger values keeps theirs.
#[must_use]
pub fn fitted<T>(mut list: Vec<T>) -> Box<[T]> {
    if list.len() == list.capacity() { list.into() } else { list.drain(..).collect() }
}

#[cfg(test)]
mod tests {
    use super::fitted;

    #[test]
    fn a_list_with_room_to_spare_is_made_anew() {
        for (room, is_kept) in [(5, true), (9, false)] {
            let mut list = Vec::with_capacity(room);
            list.extend(["a", "b", "c", "d", "e"]);
            let at = list.as_ptr();
            let fitted = fitted(list);
            assert_eq!((fitted.as_ptr() == at, &*fitted), (is_kept, &["a", "b", "c", "d", "e"][..]));
        }
    }
}
