//! One connection: the bytes of a request come in, an answer or a stream of events goes out. Nothing here waits.
//!
//! How fast the other end reads is its own business: what it has not taken yet lies here, and that is little. An
//! attachment is read from the disk piece by piece, and of events only the newest is kept.

use super::answer::{Answer, Body};
use super::hosts::Hosts;
use super::news::{OPENING, PING};
use super::request::{self, HttpRequest};
use crate::disk::File;
use std::io::{self, Read, Write};
use std::mem;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How many bytes are read from a file at once.
const READ_BUFFER_BYTES: usize = 64 * 1024;

/// How many bytes a connection may take before others have their turn.
const MAX_BYTES_PER_TURN: usize = 1024 * 1024;

/// How long a connection may go on without progress.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    /// From the connection until its request is whole.
    pub(super) request: Duration,
    /// While there is something to write.
    pub(super) reader: Duration,
    /// From the end of the answer until the other end closes.
    pub(super) goodbye: Duration,
}

impl Patience {
    pub(super) const DEFAULT: Self =
        Self { request: Duration::from_secs(10), reader: Duration::from_secs(30), goodbye: Duration::from_secs(2) };
}

/// Bytes in both directions, neither of which is waited for.
pub(super) trait Wire: Read + Write {
    /// Says that nothing more is written.
    fn finish(&mut self) -> io::Result<()>;
}

pub(super) struct Connection<W> {
    pub(super) wire: W,
    doing: Doing,
    /// When it last went on.
    since: Instant,
}

/// How far a connection is.
enum Doing {
    /// What has come of a request.
    Reading(Vec<u8>),
    /// The site is asked.
    Waiting {
        head_only: bool,
    },
    Answering(Outgoing),
    Listening(EventStream),
    /// All is written. To close before the other end does could take the end of the answer with it.
    Leaving,
}

/// An answer, or what is left of it.
struct Outgoing {
    bytes: Vec<u8>,
    /// How many of the bytes are written.
    written: usize,
    /// The file that goes on where the bytes end, and how much of it is still to come.
    file: Option<(File, u64)>,
}

/// What is still to be sent to an open page.
#[derive(Default)]
struct EventStream {
    /// What is being sent, and how much of it is.
    current: Option<(Arc<str>, usize)>,
    /// What comes behind it. A newer one takes its place: only the last state of the site matters.
    next: Option<Arc<str>>,
}

/// What is to be done about a connection.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NextStep {
    /// Nothing, until the system or the site has something for it.
    Wait,
    /// It can go on at once, when others have had their turn.
    Again,
    /// To answer the request.
    Ask(HttpRequest),
    /// It is over.
    Close,
}

impl<W: Wire> Connection<W> {
    pub(super) fn new(wire: W, now: Instant) -> Self {
        Self { wire, doing: Doing::Reading(Vec::new()), since: now }
    }

    /// Reads and writes as much as can be without waiting.
    pub(super) fn advance(&mut self, hosts: &Hosts, now: Instant) -> NextStep {
        match self.try_advance(hosts, now) {
            Ok(step) => step,
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => NextStep::Wait,
            // Who asked may go at any time.
            Err(_) => NextStep::Close,
        }
    }

    fn try_advance(&mut self, hosts: &Hosts, now: Instant) -> io::Result<NextStep> {
        if let Doing::Reading(head) = &mut self.doing {
            let request = loop {
                if !take(&mut self.wire, head)? {
                    return Ok(NextStep::Close);
                }
                match request::read(head, hosts) {
                    Ok(None) => {}
                    Ok(Some(request)) => break Ok(request),
                    Err(refused) => break Err(refused),
                }
            };
            self.since = now;
            self.doing = Doing::Waiting { head_only: matches!(&request, Ok(request) if request.head_only) };
            match request {
                Ok(request) => return Ok(NextStep::Ask(request)),
                Err(refused) => self.answer(refused, now),
            }
        }
        if let Doing::Answering(outgoing) = &mut self.doing {
            let mut turn = MAX_BYTES_PER_TURN;
            while let Some(bytes) = outgoing.pending()? {
                let count = written(self.wire.write(bytes))?;
                outgoing.written += count;
                self.since = now;
                turn = turn.saturating_sub(count);
                if turn == 0 {
                    return Ok(NextStep::Again);
                }
            }
            self.wire.finish()?;
            self.doing = Doing::Leaving;
        }
        if let Doing::Listening(events) = &mut self.doing {
            while let Some((text, sent)) = events.pending() {
                *sent += written(self.wire.write(&text.as_bytes()[*sent..]))?;
                self.since = now;
            }
        }
        match self.doing {
            // What comes behind a request is nothing that is answered, and to see the end of it is to know who is gone.
            Doing::Listening(_) | Doing::Leaving => {
                let mut rest = [0; 4096];
                let gone = self.wire.read(&mut rest)? == 0;
                Ok(if gone { NextStep::Close } else { NextStep::Again })
            }
            Doing::Reading(_) | Doing::Waiting { .. } | Doing::Answering(_) => Ok(NextStep::Wait),
        }
    }

    /// Takes the answer to the request; [`Self::advance`] sends it.
    pub(super) fn answer(&mut self, answer: Answer, now: Instant) {
        if let Doing::Waiting { head_only } = self.doing {
            self.doing = Doing::Answering(Outgoing::new(answer, head_only));
            self.since = now;
        }
    }

    /// Makes the connection one that is sent what changes, beginning with `news`.
    pub(super) fn listen(&mut self, news: &Arc<str>, now: Instant) {
        self.doing = Doing::Listening(EventStream { current: Some((OPENING.into(), 0)), next: Some(Arc::clone(news)) });
        self.since = now;
    }

    /// Takes news for an open page. Returns whether it is one; [`Self::advance`] sends it.
    pub(super) fn queue_event(&mut self, news: &Arc<str>, now: Instant) -> bool {
        let Doing::Listening(events) = &mut self.doing else { return false };
        if events.is_empty() {
            self.since = now;
        }
        events.next = Some(Arc::clone(news));
        true
    }

    /// The same of a sign of life, which is nothing new.
    pub(super) fn ping(&mut self, now: Instant) -> bool {
        match &self.doing {
            Doing::Listening(events) if events.is_empty() => self.queue_event(&PING.into(), now),
            _ => false,
        }
    }

    /// Returns whether the other end has let too much time pass.
    pub(super) fn is_stalled(&self, patience: &Patience, now: Instant) -> bool {
        let longest = match &self.doing {
            Doing::Reading(_) => patience.request,
            Doing::Answering(_) => patience.reader,
            Doing::Listening(events) if !events.is_empty() => patience.reader,
            Doing::Leaving => patience.goodbye,
            Doing::Listening(_) | Doing::Waiting { .. } => return false,
        };
        now.saturating_duration_since(self.since) >= longest
    }

    /// When it last went on, if that is up to the other end.
    pub(super) fn idle_since(&self) -> Option<Instant> {
        (!matches!(self.doing, Doing::Waiting { .. })).then_some(self.since)
    }

    /// How many bytes of memory wait for the other end, apart from what all open pages share.
    pub(super) fn held(&self) -> usize {
        match &self.doing {
            Doing::Reading(head) => head.capacity(),
            Doing::Answering(outgoing) => outgoing.bytes.capacity(),
            _ => 0,
        }
    }
}

/// Reads a piece of a request. Returns whether there was one; at the end there is none.
fn take(wire: &mut impl Read, head: &mut Vec<u8>) -> io::Result<bool> {
    let mut piece = [0; 4096];
    loop {
        match wire.read(&mut piece) {
            Ok(count) => {
                head.extend_from_slice(&piece[..count]);
                return Ok(count > 0);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// How many bytes were written; none is an error, since there were some.
fn written(result: io::Result<usize>) -> io::Result<usize> {
    match result {
        Ok(0) => Err(io::ErrorKind::WriteZero.into()),
        Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok(0),
        result => result,
    }
}

impl Outgoing {
    fn new(answer: Answer, head_only: bool) -> Self {
        let mut bytes = answer.head().into_bytes();
        let file = match answer.body {
            _ if head_only => None,
            Body::Bytes(body) => {
                bytes.extend(body);
                None
            }
            Body::File(file, size) => Some((file, size)),
        };
        Self { bytes, written: 0, file }
    }

    /// The bytes to write next; `None` at the end.
    fn pending(&mut self) -> io::Result<Option<&[u8]>> {
        if self.written == self.bytes.len() {
            let Some((file, left)) = self.file.as_mut().filter(|(_, left)| *left > 0) else { return Ok(None) };
            let mut piece = mem::take(&mut self.bytes);
            piece.resize(READ_BUFFER_BYTES.min(usize::try_from(*left).unwrap_or(READ_BUFFER_BYTES)), 0);
            let count = file.read(&mut piece)?;
            if count == 0 {
                // The file is shorter than it was, and its length is promised: the end comes too early, and shows it.
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            piece.truncate(count);
            *left -= count as u64;
            (self.bytes, self.written) = (piece, 0);
        }
        Ok(Some(&self.bytes[self.written..]))
    }
}

impl EventStream {
    fn is_empty(&self) -> bool {
        self.current.is_none() && self.next.is_none()
    }

    /// What is being sent, and how much of it is sent.
    fn pending(&mut self) -> Option<(&Arc<str>, &mut usize)> {
        if self.current.as_ref().is_none_or(|(text, sent)| *sent == text.len()) {
            self.current = self.next.take().map(|text| (text, 0));
        }
        self.current.as_mut().map(|(text, sent)| (&*text, sent))
    }
}

#[cfg(test)]
mod tests {
    use super::{Connection, MAX_BYTES_PER_TURN, NextStep, Patience, READ_BUFFER_BYTES, Wire};
    use crate::serve::answer::{Answer, Body};
    use crate::serve::hosts::{Hosts, ListenHost};
    use crate::value::Lang;
    use std::fs;
    use std::io::{self, Read, Write};
    use std::sync::Arc;
    use std::time::{Duration, Instant};

    /// The other end: what it sends, and how many bytes it is ready to take.
    #[derive(Default)]
    struct Client {
        sends: Vec<u8>,
        room: usize,
        got: Vec<u8>,
        is_gone: bool,
    }

    impl Read for Client {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            if self.sends.is_empty() && !self.is_gone {
                return Err(io::ErrorKind::WouldBlock.into());
            }
            // One byte at a time, as a slow network brings them.
            let count = into.len().min(self.sends.len()).min(1);
            into[..count].copy_from_slice(&self.sends[..count]);
            self.sends.drain(..count);
            Ok(count)
        }
    }

    impl Write for Client {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.room == 0 {
                return Err(io::ErrorKind::WouldBlock.into());
            }
            let count = bytes.len().min(self.room);
            self.room -= count;
            self.got.extend(&bytes[..count]);
            Ok(count)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Wire for Client {
        fn finish(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    const PATIENCE: Patience =
        Patience { request: Duration::from_secs(1), reader: Duration::from_secs(2), goodbye: Duration::from_secs(3) };

    fn hosts() -> Hosts {
        Hosts::new(&ListenHost::default(), 4000, Lang::Sv)
    }

    /// A connection that has asked for something, and takes `room` bytes of the answer.
    fn asked(method: &str, room: usize, now: Instant) -> Connection<Client> {
        let sends = format!("{method} /x HTTP/1.1\r\nHost: 127.0.0.1:4000\r\n\r\n").into_bytes();
        let mut connection = Connection::new(Client { sends, room, ..Client::default() }, now);
        assert!(matches!(connection.advance(&hosts(), now), NextStep::Ask(request) if request.path == "x"));
        connection
    }

    fn listening(room: usize, now: Instant) -> Connection<Client> {
        let mut connection = asked("GET", room, now);
        connection.listen(&"data: 1\n\n".into(), now);
        connection
    }

    #[test]
    fn an_answer_goes_out_as_fast_as_it_is_taken() {
        let now = Instant::now();
        let mut connection = asked("GET", 0, now);
        connection.answer(Answer::text(200, "Hej"), now);
        assert_eq!(connection.advance(&hosts(), now), NextStep::Wait);
        while !connection.wire.got.ends_with(b"Hej\n") {
            connection.wire.room = 1;
            assert_eq!(connection.advance(&hosts(), now), NextStep::Wait);
        }
        connection.wire.is_gone = true;
        assert_eq!(connection.advance(&hosts(), now), NextStep::Close);
        assert!(connection.wire.got.starts_with(b"HTTP/1.1 200 OK\r\n"));
    }

    #[test]
    fn the_head_alone_states_the_length() {
        let now = Instant::now();
        let mut connection = asked("HEAD", usize::MAX, now);
        connection.answer(Answer::text(200, "Hej"), now);
        connection.advance(&hosts(), now);
        let got = String::from_utf8(connection.wire.got).unwrap();
        assert!(got.contains("\r\nContent-Length: 4\r\n") && got.ends_with("\r\n\r\n"), "{got}");
    }

    #[test]
    fn a_file_is_held_in_pieces() {
        let now = Instant::now();
        let size = 3 * MAX_BYTES_PER_TURN + 7;
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("bilaga.pdf");
        fs::write(&path, vec![b'x'; size]).unwrap();
        let mut connection = asked("GET", 0, now);
        let body = Body::File(fs::File::open(&path).unwrap(), size as u64);
        connection.answer(Answer { body, ..Answer::text(200, "") }, now);
        connection.wire.room = usize::MAX;
        let mut turns = 0;
        while connection.advance(&hosts(), now) == NextStep::Again {
            turns += 1;
            assert!(connection.held() <= READ_BUFFER_BYTES, "{}", connection.held());
        }
        assert!((3..=4).contains(&turns), "others have their turn {turns} times");
        let head = connection.wire.got.len() - size;
        assert!(connection.wire.got[head..].iter().all(|byte| *byte == b'x'));
    }

    #[test]
    fn a_file_that_became_shorter_ends_the_connection() {
        let now = Instant::now();
        let folder = tempfile::TempDir::new().unwrap();
        let path = folder.path().join("bilaga.pdf");
        fs::write(&path, "kort").unwrap();
        let mut connection = asked("GET", usize::MAX, now);
        let body = Body::File(fs::File::open(&path).unwrap(), 1000);
        connection.answer(Answer { body, ..Answer::text(200, "") }, now);
        assert_eq!(connection.advance(&hosts(), now), NextStep::Close);
    }

    #[test]
    fn a_page_that_does_not_read_gets_the_newest_state_and_holds_no_other() {
        let now = Instant::now();
        let mut connection = listening(10, now);
        assert_eq!(connection.advance(&hosts(), now), NextStep::Wait);
        let old: Arc<str> = "data: 2\n\n".into();
        for news in [&old, &"data: 3\n\n".into(), &"data: 4\n\n".into()] {
            assert!(connection.queue_event(news, now));
            assert_eq!(connection.advance(&hosts(), now), NextStep::Wait);
        }
        assert_eq!(Arc::strong_count(&old), 1);
        connection.wire.room = usize::MAX;
        assert_eq!(connection.advance(&hosts(), now), NextStep::Wait);
        let got = String::from_utf8(connection.wire.got).unwrap();
        assert!(got.ends_with("retry: 500\n\ndata: 4\n\n"), "{got}");
    }

    #[test]
    fn who_does_not_go_on_is_let_go() {
        let began = Instant::now();
        let after = |seconds| began + Duration::from_secs(seconds);
        let is_stalled = |connection: &Connection<Client>, seconds| connection.is_stalled(&PATIENCE, after(seconds));

        let mut slow = Connection::new(Client { sends: b"GET /".to_vec(), ..Client::default() }, began);
        assert_eq!(slow.advance(&hosts(), after(1)), NextStep::Wait);
        // What comes meanwhile is no reason to wait longer.
        assert!(!is_stalled(&slow, 0) && is_stalled(&slow, 1));

        let mut waiting = asked("GET", 0, began);
        assert!(!is_stalled(&waiting, 1000), "the site has all the time it needs");
        waiting.answer(Answer::text(200, "Hej"), after(1000));
        waiting.advance(&hosts(), after(1000));
        assert!(!is_stalled(&waiting, 1001) && is_stalled(&waiting, 1002));
        waiting.wire.room = usize::MAX;
        waiting.advance(&hosts(), after(1001));
        assert!(!is_stalled(&waiting, 1003) && is_stalled(&waiting, 1004));
    }

    #[test]
    fn an_open_page_may_hear_nothing_for_hours_and_is_let_go_when_it_does_not_read() {
        let began = Instant::now();
        let later = began + Duration::from_secs(10_000);
        let mut connection = listening(usize::MAX, began);
        connection.advance(&hosts(), began);
        assert!(!connection.is_stalled(&PATIENCE, later));
        connection.wire.room = 0;
        assert!(connection.ping(later));
        assert!(!connection.ping(later), "one sign of life at a time");
        connection.advance(&hosts(), later);
        assert!(!connection.is_stalled(&PATIENCE, later + Duration::from_secs(1)));
        assert!(connection.is_stalled(&PATIENCE, later + Duration::from_secs(2)));
    }

    #[test]
    fn a_page_that_is_closed_is_gone_at_once() {
        let now = Instant::now();
        let mut connection = listening(usize::MAX, now);
        assert_eq!(connection.advance(&hosts(), now), NextStep::Wait);
        connection.wire.is_gone = true;
        assert_eq!(connection.advance(&hosts(), now), NextStep::Close);
    }
}
