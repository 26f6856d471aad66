package live

// sessionOver is what a client reads that is sent away with its session.
const sessionOver = "the session ended"

// recheck is after how many seconds a session is asked for again.
const recheck = 60

// End closes what a session opened. It is called once the session gets nobody
// in any more, and returns when nothing more is written or taken.
func (h *Hub) End(session [16]byte) {
	for _, c := range h.all() {
		c.mu.Lock()
		if c.session == session {
			c.leaveLocked(CloseUnauthorised, sessionOver)
		}
		c.mu.Unlock()
	}
}

// belongTo makes a session the connection's: it ends with it.
func (c *conn) belongTo(s Session) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.session, c.checked, c.until = s.ID, c.hub.clock.Load(), 0
	if !s.Until.IsZero() {
		c.until = s.Until.Unix()
	}
}

// renew is belongTo for a connection that had a session; false when the new one
// ended meanwhile.
func (c *conn) renew(s Session) bool {
	c.belongTo(s)
	return !c.hub.ended(s.ID) // End may have been before
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
