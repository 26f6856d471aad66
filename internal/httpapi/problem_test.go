package httpapi

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// What people do not get to see is in the log.
func TestFaultsAreLogged(t *testing.T) {
	w := newWorld(t)
	a := &api{Config: w.config, mux: http.NewServeMux()}
	a.fail(httptest.NewRecorder(), httptest.NewRequest("GET", "/api/me", nil), conditional(fmt.Errorf("read roadmap-7: %w", errors.New("secret")), -1))
	if !strings.Contains(w.log.String(), "read roadmap-7: secret") {
		t.Errorf("the log says %s", w.log.String())
	}
}
