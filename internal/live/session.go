package live

// sessionOver is what a client reads that is sent away with its session.
const sessionOver = "the session ended"

// recheck is after how many seconds a session is asked for again.
const recheck = 60

// End closes what a session opened. It is called once the session gets nobody
// in any more, and returns when nothing more is written or taken.
func (h *Hub) End(session [16]byte) {
	for _, c := range h.all() {
		if c.session == session {
			c.leave(CloseUnauthorised, sessionOver)
		}
	}
}

// ended reports whether a session is over before its time.
func (h *Hub) ended(session [16]byte) bool { return h.config.Ended != nil && h.config.Ended(session) }

// outlived reports whether the connection's session is over. mu is held.
func (c *conn) outlived(now int64) bool {
	if c.until != 0 && now >= c.until {
		return true
	}
	if now-c.checked < recheck {
		return false
	}
	c.checked = now
	return c.hub.ended(c.session)
}
