package httpapi

import (
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

// liveRoutes opens the door to the live channel. Both handlers get the
// ResponseWriter as it is, since they take the connection over, and read
// their own parameters.
func (a *api) liveRoutes() {
	a.doc.add(&huma.Operation{
		OperationID: "live", Method: http.MethodGet, Path: "/api/live", Summary: "The live channel", Tags: []string{"live"},
		Description: "A WebSocket with the subprotocol megdan.v1.json; GET /api/asyncapi.json describes its messages. " +
			"Who brings no session's cookie has five seconds to send its value as the token of an auth message. " +
			"Who is not signed in, or has too many connections, is taken and told so by the code of the close frame, which is all that a browser gets to see.",
		Responses: a.liveResponses("101", &huma.Response{Description: "switching to the WebSocket"},
			http.StatusBadRequest, http.StatusForbidden, http.StatusUpgradeRequired, http.StatusServiceUnavailable),
	})
	a.doc.add(&huma.Operation{
		OperationID: "live.sse", Method: http.MethodGet, Path: "/api/live/sse", Summary: "The live channel for networks that break sockets", Tags: []string{"live"},
		Description: "Server-sent events of up to 20 topics, with the messages of the WebSocket, one on each data line; the answer about the n-th topic has the id n. " +
			"The id of an event is the place of the stream, so that a browser resumes by itself.",
		Parameters: []*huma.Param{
			{Name: "t", In: "query", Required: true, Explode: ptr(true), Description: "topics such as roadmap/0192f0c1-2a3b-7c4d-8e5f-001122334455, each as a parameter of its own",
				Schema: &huma.Schema{Type: "array", MinItems: ptr(1), MaxItems: ptr(20), Items: &huma.Schema{Type: "string"}}},
			parameter("since", "place that the client has: for each topic its position and the version of its view, joined by commas, then the epoch, as in 1042.3,990.0@k1; "+
				"- for a topic of which it has nothing", &huma.Schema{Type: "string", Pattern: standing}),
			inHeader("Last-Event-ID", "the same, from a browser that comes back; it goes before since", false, &huma.Schema{Type: "string", Pattern: standing}),
		},
		Responses: a.liveResponses("200", &huma.Response{
			Description: "the stream", Content: map[string]*huma.MediaType{"text/event-stream": {Schema: &huma.Schema{Type: "string"}}},
		}, http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden, http.StatusTooManyRequests, http.StatusNotImplemented, http.StatusServiceUnavailable),
	})
	if a.Socket != nil {
		a.mux.Handle("GET /api/live", a.Socket)
	}
	if a.Stream != nil {
		a.mux.Handle("GET /api/live/sse", a.Stream)
	}
}

// standing is where a stream is.
const standing = `^((\d+(\.\d+)?|-)(,(\d+(\.\d+)?|-))*(@.*)?)?$`

func ptr[T any](v T) *T { return &v }

// liveResponses describes one success and the statuses of problems.
func (a *api) liveResponses(status string, success *huma.Response, problems ...int) map[string]*huma.Response {
	all := a.doc.responses(nil, problems...)
	delete(all, "204")
	all[status] = success
	return all
}
