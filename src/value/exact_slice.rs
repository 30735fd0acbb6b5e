//! Boxed slices without spare capacity.

/// Turns a list into a boxed slice whose allocation is as large as its elements.
///
/// `Vec::into_boxed_slice` is not enough: an allocator may shrink in place as long as half of the room is used, and a list
/// that was collected in place keeps the allocation of its larger source elements. So a list with spare capacity is moved
/// into a new one.
pub fn into_exact_slice<T>(mut list: Vec<T>) -> Box<[T]> {
    if list.len() == list.capacity() { list.into() } else { list.drain(..).collect() }
}

#[cfg(test)]
mod tests {
    use super::into_exact_slice;

    #[test]
    fn a_list_with_spare_capacity_is_moved() {
        for (capacity, is_kept) in [(5, true), (9, false)] {
            let mut list = Vec::with_capacity(capacity);
            list.extend(["a", "b", "c", "d", "e"]);
            let at = list.as_ptr();
            let exact = into_exact_slice(list);
            assert_eq!((exact.as_ptr() == at, &*exact), (is_kept, &["a", "b", "c", "d", "e"][..]));
        }
    }
}
