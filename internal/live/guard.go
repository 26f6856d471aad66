package live

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// errPanic stands for a panic that was logged where it was caught.
var errPanic = errors.New("panic")

// guard runs what one client asked for: a fault in it is that client's answer
// and not the end of everybody's connection.
func (h *Hub) guard(fn func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = h.panicked(v)
		}
	}()
	return fn()
}

// panicked logs a panic with its stack, which only the recovering function has.
func (h *Hub) panicked(v any) error {
	h.log.Error("live request panicked", "panic", fmt.Sprint(v), "stack", string(debug.Stack()))
	return errPanic
}
