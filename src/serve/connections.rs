//! All connections, in one thread that waits for none of them.
//!
//! A client that reads slowly, or not at all, costs a place in a list and little memory, and holds up nobody. Where the
//! system has no handles left, or too much waits to be read, whoever has been idle for longest makes room.

use super::answer::{Answer, embedded};
use super::connection::{Connection, NextStep, Patience, Wire};
use super::hosts::Hosts;
use super::news::News;
use super::request::HttpRequest;
use super::served::INTERNAL_PREFIX;
use super::{ListenPort, SiteRequest};
use crate::value::Lang;
use mio::net::{TcpListener, TcpStream};
use mio::{Events, Interest, Poll, Token, Waker};
use std::collections::BTreeMap;
use std::io;
use std::net::{Shutdown, TcpListener as Handle};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How often connections are looked through for those that have stalled.
const POLL_INTERVAL: Duration = Duration::from_secs(1);

/// How often an open page is sent a sign that the server is still there; one that is gone is found out by it.
const PING_INTERVAL: Duration = Duration::from_secs(20);

/// How many handles of the system are kept free, for files of the site and for connections to come.
const SPARE_HANDLES: usize = 48;

/// How many bytes may wait in memory to be read by clients.
const MAX_QUEUED_BYTES: usize = 64 * 1024 * 1024;

const LISTENER: Token = Token(usize::MAX);
const OUTBOX: Token = Token(usize::MAX - 1);

/// Where the thread that owns the site leaves what is to be sent.
pub(super) struct Outbox {
    sender: Sender<ToSend>,
    waker: Waker,
}

enum ToSend {
    Answer(ConnectionId, Answer),
    News(Arc<str>),
}

/// The number of a connection; none is ever used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ConnectionId(usize);

impl Outbox {
    /// Answers a request. Who asked may have gone meanwhile.
    pub(super) fn answer(&self, to: ConnectionId, answer: Answer) {
        self.send(ToSend::Answer(to, answer));
    }

    /// Sends news to all open pages.
    pub(super) fn publish(&self, news: &News) {
        self.send(ToSend::News(news.event().into()));
    }

    fn send(&self, what: ToSend) {
        // The thread at the other end has said why it ended, if it has.
        if self.sender.send(what).is_ok() {
            let _ = self.waker.wake();
        }
    }
}

/// Begins to answer, in a thread of its own; `news` is what the first open page is sent.
pub(super) fn listen(port: ListenPort, lang: Lang, news: &News, site: Sender<SiteRequest>) -> io::Result<Outbox> {
    let hosts = Hosts::new(&port.host, port.port, lang);
    let handle = port.listener;
    handle.set_nonblocking(true)?;
    let mut listener = TcpListener::from_std(handle.try_clone()?);
    let poll = Poll::new()?;
    poll.registry().register(&mut listener, LISTENER, Interest::READABLE)?;
    let waker = Waker::new(poll.registry(), OUTBOX)?;
    let (sender, outbox) = channel();
    let mut connections = Connections {
        poll,
        listener,
        handle,
        hosts,
        open: BTreeMap::new(),
        next: 0,
        news: news.event().into(),
        outbox,
        site,
    };
    thread::spawn(move || {
        let Err(error) = connections.run();
        let _ = connections.site.send(SiteRequest::Ended(error));
    });
    Ok(Outbox { sender, waker })
}

struct Connections {
    poll: Poll,
    listener: TcpListener,
    /// The same as the listener; copies of it show whether the system has handles left.
    handle: Handle,
    hosts: Hosts,
    open: BTreeMap<ConnectionId, Connection<TcpStream>>,
    next: usize,
    /// What open pages were sent last.
    news: Arc<str>,
    outbox: Receiver<ToSend>,
    site: Sender<SiteRequest>,
}

impl Wire for TcpStream {
    fn finish(&mut self) -> io::Result<()> {
        self.shutdown(Shutdown::Write)
    }
}

impl Connections {
    fn run(&mut self) -> io::Result<std::convert::Infallible> {
        let mut events = Events::with_capacity(1024);
        let (mut ticked, mut pinged) = (Instant::now(), Instant::now());
        // Those that can go on without an event.
        let mut again: Vec<ConnectionId> = Vec::new();
        loop {
            let longest = if again.is_empty() { POLL_INTERVAL } else { Duration::ZERO };
            match self.poll.poll(&mut events, Some(longest)) {
                Err(error) if error.kind() != io::ErrorKind::Interrupted => return Err(error),
                _ => {}
            }
            let mut ready = std::mem::take(&mut again);
            for event in &events {
                match event.token() {
                    LISTENER => self.accept(&mut ready)?,
                    OUTBOX => {}
                    Token(number) => ready.push(ConnectionId(number)),
                }
            }
            self.take_outbox(&mut ready);
            if ticked.elapsed() >= POLL_INTERVAL {
                ticked = Instant::now();
                self.let_go_of_stalled();
                // A connection that was refused for want of handles gives no second event.
                self.accept(&mut ready)?;
            }
            if pinged.elapsed() >= PING_INTERVAL {
                pinged = Instant::now();
                ready.extend(self.open.iter_mut().filter_map(|(id, open)| open.ping(pinged).then_some(*id)));
            }
            ready.sort_unstable();
            ready.dedup();
            for id in ready {
                if self.advance(id) {
                    again.push(id);
                }
            }
        }
    }

    /// Takes in all who want to connect.
    fn accept(&mut self, ready: &mut Vec<ConnectionId>) -> io::Result<()> {
        loop {
            match self.listener.accept() {
                Ok((mut stream, _)) => {
                    let id = ConnectionId(self.next);
                    self.next += 1;
                    let interest = Interest::READABLE | Interest::WRITABLE;
                    self.poll.registry().register(&mut stream, Token(id.0), interest)?;
                    self.open.insert(id, Connection::new(stream, Instant::now()));
                    ready.push(id);
                    if self.is_short_of_handles() {
                        self.make_room();
                    }
                }
                Err(error) => match error.kind() {
                    io::ErrorKind::WouldBlock => return Ok(()),
                    io::ErrorKind::Interrupted | io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset => {}
                    // There are no handles left, or no memory: the next tick tries again.
                    _ => {
                        self.make_room();
                        return Ok(());
                    }
                },
            }
        }
    }

    /// Returns whether the system would soon refuse to open files.
    fn is_short_of_handles(&self) -> bool {
        (0..SPARE_HANDLES).map(|_| self.handle.try_clone()).collect::<io::Result<Vec<Handle>>>().is_err()
    }

    /// Closes an eighth of the connections: those that have been idle for longest. An open page connects anew.
    fn make_room(&mut self) {
        let mut idle: Vec<(Instant, ConnectionId)> =
            self.open.iter().filter_map(|(id, open)| Some((open.idle_since()?, *id))).collect();
        idle.sort_unstable();
        idle.truncate(self.open.len() / 8 + 1);
        for (_, id) in idle {
            self.close(id);
        }
    }

    /// Takes what the site has to send.
    fn take_outbox(&mut self, ready: &mut Vec<ConnectionId>) {
        while let Ok(to_send) = self.outbox.try_recv() {
            let now = Instant::now();
            match to_send {
                ToSend::Answer(id, answer) => {
                    let Some(open) = self.open.get_mut(&id) else { continue };
                    open.answer(answer, now);
                    // What is taken at once is not held.
                    if self.advance(id) {
                        ready.push(id);
                    }
                    self.bound_memory();
                }
                ToSend::News(news) => {
                    ready.extend(
                        self.open.iter_mut().filter_map(|(id, open)| open.queue_event(&news, now).then_some(*id)),
                    );
                    self.news = news;
                }
            }
        }
    }

    fn bound_memory(&mut self) {
        while self.open.values().map(Connection::held).sum::<usize>() > MAX_QUEUED_BYTES {
            let holding = self.open.iter().filter(|(_, open)| open.held() > 0);
            let oldest = holding.filter_map(|(id, open)| Some((open.idle_since()?, *id))).min();
            let Some((_, id)) = oldest else { return };
            self.close(id);
        }
    }

    fn let_go_of_stalled(&mut self) {
        let now = Instant::now();
        let stalled = self.open.iter().filter(|(_, open)| open.is_stalled(&Patience::DEFAULT, now));
        for id in stalled.map(|(id, _)| *id).collect::<Vec<_>>() {
            self.close(id);
        }
    }

    /// Lets a connection go on. Returns whether it can go on once more at once.
    fn advance(&mut self, id: ConnectionId) -> bool {
        let Some(open) = self.open.get_mut(&id) else { return false };
        match open.advance(&self.hosts, Instant::now()) {
            NextStep::Wait => false,
            NextStep::Again => true,
            NextStep::Close => {
                self.close(id);
                false
            }
            NextStep::Ask(request) => self.ask(id, request),
        }
    }

    /// Answers what needs no site, and asks the site for the rest.
    fn ask(&mut self, id: ConnectionId, request: HttpRequest) -> bool {
        let Some(open) = self.open.get_mut(&id) else { return false };
        let now = Instant::now();
        match request.path.strip_prefix(INTERNAL_PREFIX) {
            Some("events") if !request.head_only => {
                open.listen(&self.news, now);
                return true;
            }
            name => {
                if let Some(answer) = name.and_then(embedded) {
                    open.answer(answer, now);
                    return true;
                }
            }
        }
        // The other end fails only when the program ends.
        let _ = self.site.send(SiteRequest::Ask { request, from: id });
        false
    }

    fn close(&mut self, id: ConnectionId) {
        if let Some(mut connection) = self.open.remove(&id) {
            // It is closed at the end of this block, whatever the system says.
            let _ = self.poll.registry().deregister(&mut connection.wire);
        }
    }
}
