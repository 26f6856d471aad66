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
		Description: "A WebSocket with the subprotocol megdan.v1.json; GET /api/asyncapi.json describes its messages.",
		Responses: map[string]*huma.Response{
			"101": {Description: "switching to the WebSocket"},
			"401": a.doc.responses(nil, http.StatusUnauthorized)["401"],
		},
	})
	a.doc.add(&huma.Operation{
		OperationID: "live.sse", Method: http.MethodGet, Path: "/api/live/sse", Summary: "The live channel for networks that break sockets", Tags: []string{"live"},
		Description: "Server-sent events of one topic: the same messages. The event's id is the position, so a browser resumes by itself.",
		Parameters: []*huma.Param{
			{Name: "t", In: "query", Required: true, Description: "topic", Schema: &huma.Schema{Type: "string"}},
			parameter("since", "position that the client has", wholeNumber()),
		},
		Responses: map[string]*huma.Response{
			"200": {Description: "the stream", Content: map[string]*huma.MediaType{"text/event-stream": {Schema: &huma.Schema{Type: "string"}}}},
			"401": a.doc.responses(nil, http.StatusUnauthorized)["401"],
		},
	})
	if a.Socket != nil {
		a.mux.Handle("GET /api/live", a.Socket)
	}
	if a.Stream != nil {
		a.mux.Handle("GET /api/live/sse", a.Stream)
	}
}
