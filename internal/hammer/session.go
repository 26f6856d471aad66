package hammer

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"strconv"
	"time"
)

// session is one signed-in person.
type session struct {
	base   string
	person string
	http   *http.Client
}

// patience is how long a request is tried again while the server is not there.
const patience = 30 * time.Second

func signIn(ctx context.Context, base, person string) (*session, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	s := &session{base: base, person: person, http: &http.Client{Jar: jar, Timeout: 20 * time.Second}}
	_, err = s.call(ctx, http.MethodPost, "/api/demo/sign-in", nil, map[string]string{"person": person}, nil, nil)
	if err != nil {
		return nil, fmt.Errorf("sign in as %s: %w", person, err)
	}
	return s, nil
}

// problem is an answer that says no.
type problem struct {
	Status int            `json:"status"`
	Code   string         `json:"code"`
	Detail string         `json:"detail"`
	Args   map[string]any `json:"args"`
}

func (p *problem) Error() string {
	return fmt.Sprintf("%d %s: %s %v", p.Status, p.Code, p.Detail, p.Args)
}

// tries says how often a request had to be sent again, and why.
type tries struct{ throttled, retried int }

// call sends a request until the server answers it: it waits when it is told
// to slow down, and tries again while the server is away.
func (s *session) call(ctx context.Context, method, path string, header http.Header, body, into any, n *tries) ([]byte, error) {
	var sent []byte
	if body != nil {
		var err error
		if sent, err = json.Marshal(body); err != nil {
			return nil, err
		}
	}
	end := time.Now().Add(patience)
	for {
		answer, wait, err := s.once(ctx, method, path, header, sent)
		if wait == 0 {
			if err == nil && into != nil {
				err = json.Unmarshal(answer, into)
			}
			return answer, err
		}
		if p, ok := err.(*problem); n != nil && ok && p.Status == http.StatusTooManyRequests {
			n.throttled++
		} else if n != nil {
			n.retried++
		}
		if time.Now().After(end) {
			return nil, fmt.Errorf("%s %s: no answer in %s: %w", method, path, patience, err)
		}
		timer := time.NewTimer(wait)
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
			return nil, ctx.Err()
		}
	}
}

// once sends a request; a wait that is not 0 asks to send it again.
func (s *session) once(ctx context.Context, method, path string, header http.Header, body []byte) (answer []byte, wait time.Duration, err error) {
	req, err := http.NewRequestWithContext(ctx, method, s.base+path, bytes.NewReader(body))
	if err != nil {
		return nil, 0, err
	}
	for k, v := range header {
		req.Header[k] = v
	}
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	res, err := s.http.Do(req)
	if err != nil {
		if ctx.Err() != nil {
			return nil, 0, ctx.Err()
		}
		return nil, 200 * time.Millisecond, err
	}
	defer res.Body.Close()
	answer, err = io.ReadAll(res.Body)
	if err != nil {
		return nil, 200 * time.Millisecond, err
	}
	if res.StatusCode < 300 {
		return answer, 0, nil
	}
	p := &problem{Status: res.StatusCode}
	if json.Unmarshal(answer, p) != nil {
		p.Detail = string(answer[:min(len(answer), 200)])
	}
	switch res.StatusCode {
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		wait = 100 * time.Millisecond
		if s, err := strconv.Atoi(res.Header.Get("Retry-After")); err == nil && s > 0 {
			wait = time.Duration(s) * time.Second
		}
	}
	return nil, wait, p
}

// document reads a view's document now.
func (s *session) document(ctx context.Context, topic string, into any) (changed int64, raw []byte, err error) {
	var envelope struct {
		Changed int64           `json:"changed"`
		Doc     json.RawMessage `json:"doc"`
	}
	if _, err := s.call(ctx, http.MethodGet, "/api/views/"+topic, nil, nil, &envelope, nil); err != nil {
		return 0, nil, fmt.Errorf("read %s: %w", topic, err)
	}
	if into != nil {
		if err := json.Unmarshal(envelope.Doc, into); err != nil {
			return 0, nil, fmt.Errorf("read %s: %w", topic, err)
		}
	}
	return envelope.Changed, envelope.Doc, nil
}
