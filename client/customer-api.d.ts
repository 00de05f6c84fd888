// Printed by `npm run docs:print` from docs/openapi/customers.json.
export interface paths {
    "/queues/{id}/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long a customer who calls now would wait. */
        get: operations["getQueuesIdWait"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/queues/{id}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The free slots nearest to a time. */
        get: operations["getQueuesIdSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/number-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a code to a number. */
        post: operations["postNumberChecks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callback-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Requests a callback: as soon as possible, or in a slot. */
        post: operations["postCallbackRequests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/callback-requests/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a request stands. */
        get: operations["getCallbackRequestsToken"];
        put?: never;
        post?: never;
        /** Cancels it. */
        delete: operations["deleteCallbackRequestsToken"];
        options?: never;
        head?: never;
        /** Moves it to another slot of its queue. */
        patch: operations["patchCallbackRequestsToken"];
        trace?: never;
    };
    "/call-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The customer announces that they will call. */
        post: operations["postCallIns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call-ins/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an announced call stands. */
        get: operations["getCallInsToken"];
        put?: never;
        post?: never;
        /** Takes it back. */
        delete: operations["deleteCallInsToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/call-ins/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is the customer’s turn, and they are going to call. */
        post: operations["postCallInsTokenAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Every answer from 400 up, as application/problem+json (RFC 9457). */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description A sentence for the person who asked: what was wrong, the value, what is allowed, what to do. */
            detail: string;
            /** @description Stable; listed in docs/refusals.md. */
            code: string;
            /** @description The field of the request's body that was not taken: `comment`, `dueAt.zone`. Absent where it is no single field. */
            field?: string;
            /** @description Seconds after which to ask again, if the refusal passes by itself. Also in the header `Retry-After`. */
            retryAfterSeconds?: number;
            /** @description With `owed-to-several`: the callbacks that the agent may mean. `POST /callbacks/{callbackId}/dial-now` calls one. Times as in `LocalTime`. */
            choices?: components["schemas"]["OwedChoice"][];
        };
        /** @description One of several callbacks that a number is owed, and that the agent may mean. */
        OwedChoice: {
            callbackId: string;
            queue: string;
            local: string;
            zone: string;
            crmRecord?: string;
        };
        /** @description GET /queues/{id}/wait */
        QueueWaitView: {
            queue: {
                id: string;
                name: string;
            };
            /** @description Whole seconds; null: nobody can say, since no agent serves the queue at present. */
            waitSeconds: number | null;
            /**
             * @description The basis of the estimate: an agent is free, the time that agents take for each contact, or nobody at work.
             * @enum {string}
             */
            basis: "agent-free" | "handle-time" | "nobody-staffed";
            /** @description The same in a sentence. */
            explanation: string;
            /** @description Contacts and callbacks whose turn comes first, those that are due and not in Amazon Connect yet and those that fall due before the turn among them; and customers who announced that they call at their turn. */
            ahead: number;
            /** @description Only where the estimate rests on it: agents at work, the seconds that they take, and whether those were measured in the last hours, follow from the wait that Amazon Connect estimates, or are assumed. */
            agentsStaffed?: number;
            handleSeconds?: number;
            /** @enum {string} */
            handleTime?: "measured" | "estimated-by-connect" | "assumed";
        };
        /** @description GET /queues/{id}/slots?around=2026-11-21T15:00:00Z&count=10. Default: around now, 10 of them; 50 at most. */
        QueueSlots: {
            queue: {
                id: string;
                name: string;
            };
            /** @description The zone of the queue's opening hours, IANA. */
            zone: string;
            /** @description Nearest to the wished time first. Until one is taken, others may take it. */
            slots: components["schemas"]["SlotView"][];
        };
        SlotView: {
            /** @description ISO instants. The start names the slot. */
            startsAt: string;
            endsAt: string;
            /** @description The start on the clock of the queue's zone, with its offset: no two slots are told alike. */
            local: string;
        };
        NumberCheckView: {
            /** @description For `check.id` of the request that needs it. */
            id: string;
            /** @description E.164: where the code was sent. */
            number: string;
            /** @enum {string} */
            by: "text" | "call";
            /** @description ISO instant. */
            expiresAt: string;
            notices: components["schemas"]["NumberNotice"][];
        };
        /** @description `number-unlisted`: the number is in no published list. It is called, and Amazon Connect may refuse it. `number-rewritten`, only in the answer to the request: other digits are called than were typed, since letters were read as on a keypad, or a prefix that is no longer in use was left out. */
        NumberNotice: {
            /** @enum {string} */
            code: "number-unlisted" | "number-rewritten";
            sentence: string;
        };
        /** @description POST, GET, PATCH and DELETE /callback-requests/… */
        CallbackRequestView: {
            /** @description In the answer to POST alone: the one key to this request. It is kept nowhere, so keep it. */
            token?: string;
            queue: {
                id: string;
                name: string;
            };
            /** @description The last digits of the number; the others are stars. */
            number: string;
            /**
             * @description `scheduled`: its time is to come. `in-line`: an agent is being found. `calling`: one has it. `talking`: the call was answered, by the customer or a voicemail, and goes on.
             * @enum {string}
             */
            state: "scheduled" | "in-line" | "calling" | "talking" | "over";
            /**
             * @description Only when over. `answered`: nobody has said yet who answered, or it was another call of an agent that was. `talked`: the agent said that they reached the customer. An agent may say until the next day that they did not: then it may be `scheduled` again.
             * @enum {string}
             */
            outcome?: "answered" | "talked" | "cancelled" | "called-in" | "not-reached" | "expired" | "failed";
            /** @description State or outcome in a sentence, for the customer. */
            sentence: string;
            requestedAt: string;
            /** @description From when on the customer is called, or is tried again: an ISO instant, and on the clock of the queue's zone. */
            dueAt: string;
            dueLocal: components["schemas"]["LocalTime"];
            /** @description From here on nobody calls any more. */
            expiresAt: string;
            /** @description Attempts that did not reach the customer. */
            failedAttempts: number;
            /** @description True while it was cancelled and is being taken out of Amazon Connect: an agent may yet be faster. */
            beingCancelled: boolean;
            notices: components["schemas"]["NumberNotice"][];
        };
        /** @description A time as people say it: `2026-11-21T15:00` in `Europe/London`. */
        LocalTime: {
            /** @description Answers have the offset behind it, `2026-11-21T15:00+00:00`, so that no two times are told alike. A request may leave it out: of two equal times the earlier counts. */
            local: string;
            /** @description IANA name. */
            zone: string;
        };
        /** @description POST, GET and DELETE /call-ins/…, and POST /call-ins/{token}/accept: how an announced call stands. Instants are ISO, UTC. */
        CallInView: {
            /** @description In the answer to POST alone, and kept nowhere. */
            token?: string;
            /** @description As pushes name it. */
            id: string;
            /** @enum {string} */
            kind: "immediate" | "delayed";
            queue: {
                id: string;
                name: string;
            };
            /** @description Masked. */
            number: string;
            /**
             * @description `queued`: waits for its turn. `ready`: may be accepted. `expected`: may call. `expired`: left the line unused. `replaced`: its customer asked for another one.
             * @enum {string}
             */
            state: "queued" | "ready" | "expected" | "expired" | "matched" | "cancelled" | "purged" | "replaced";
            requestedAt: string;
            /** @description From here on it is worth nothing. */
            expiresAt: string;
            /** @description While it is ready. */
            acceptUntil?: string;
            /** @description While it is expected. */
            callUntil?: string;
            /** @description The number to call, and the code if one is needed. Only in the answers to a request or an acceptance. */
            call?: {
                number: string;
                code?: string;
            };
        };
        NumberCheckRequest: {
            /** @description As typed: national or international. */
            number: string;
            /**
             * @description `call`: a call speaks the code, twice, to somebody who presses 1. Default: `text`, which only mobile numbers take.
             * @default text
             * @enum {string}
             */
            by?: "text" | "call";
        };
        CallbackRequest: {
            /** @description As typed: national or international. */
            number: string;
            /** @description Id of the queue. */
            queueId: string;
            /** @description `startsAt` of a slot. Default: as soon as an agent is free. */
            slot?: string;
            /** @description The zone where the customer is, IANA, like `America/New_York`: it counts for the hours in which they may be called. Default: the zones that their number may be of. */
            customerZone?: string;
            /** @description Up to 500 characters; the agent hears it. */
            comment?: string;
            /** @description Facts that the agent should see: up to 50 texts by name (letters, digits, _), 28 KB with their names. */
            context?: {
                [key: string]: string;
            };
            /** @description What the agent must be able to do, as predefined attributes of Connect: up to 5, of 64 characters at most. `level`: the least proficiency, 1 to 5, default 1. Default: what the queue needs. For queues whose customers are called before an agent; others refuse it as `skills-not-routed`. */
            skills?: {
                name: string;
                value: string;
                /** @default 1 */
                level?: number;
            }[];
            /** @description Ids of users of Amazon Connect, up to 10: one of them gets the call if they are idle when the customer is on the line; else any agent who has the skills. For the same queues. */
            preferredAgents?: string[];
            /** @description Several customers share the number, like those behind a switchboard: another customer's callback is then not in the way of this one. Without it, such a request is refused as `number-owed-to-another`. */
            sharedNumber?: boolean;
            /** @description The code that was sent to the number. Needed unless the operator switched that off. */
            check?: {
                id: string;
                code: string;
            };
        };
        MoveRequest: {
            /** @description `startsAt` of a slot. */
            slot: string;
        };
        CallInRequest: {
            /** @description As typed: national or international. */
            number: string;
            /** @description Id of the queue that the call is for. */
            queueId: string;
            /**
             * @description `immediate`: they may call at once. `delayed`: when it is their turn, as if they had waited in the queue.
             * @enum {string}
             */
            kind: "immediate" | "delayed";
            /** @description The device, by SNS, or the app's own server that is told that it is their turn. Default: the app asks. */
            push?: {
                endpointArn: string;
            } | {
                webhookId: string;
            };
            /** @description As for callback requests. */
            context?: {
                [key: string]: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getQueuesIdWait: {
        parameters: {
            query?: never;
            header: {
                /** @description The app’s id for the customer who asks, the same each time. */
                "x-customer-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueWaitView"];
                };
            };
            /** @description A refusal, with a stable code (docs/refusals.md). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQueuesIdSlots: {
        parameters: {
            query?: {
                /** @description It must be an instant such as 2026-11-21T15:00:00Z. */
                around?: string;
                /** @description It must be a whole number from 1 to 50. */
                count?: string;
            };
            header: {
                /** @description The app’s id for the customer who asks, the same each time. */
                "x-customer-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueSlots"];
                };
            };
            /** @description A refusal, with a stable code (docs/refusals.md). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postNumberChecks: {
        parameters: {
            query?: never;
            header: {
                /** @description The app’s id for the customer who asks, the same each time. */
                "x-customer-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberCheckRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NumberCheckView"];
                };
            };
            /** @description A refusal, with a stable code (docs/refusals.md). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCallbackRequests: {
        parameters: {
            query?: never;
            header: {
                /** @description The app’s id for the customer who asks, the same each time. */
                "x-customer-id": string;
                /** @description Fresh and random for each request, and the same when the request is sent again. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallbackRequest"];
            };
        };
        responses: {
            /** @description It was requested already. This is another token for it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackRequestView"];
                };
            };
            /** @description It is requested. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackRequestView"];
                };
            };
            /** @description A refusal, with a stable code (docs/refusals.md). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCallbackRequestsToken: {
        parameters: {
            query?: never;
            header: {
                /** @description The app’s id for the customer who asks, the same each time. */
                "x-customer-id": string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackRequestView"];
                };
            };
            /** @description A refusal, with a stable code (docs/refusals.md). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCallbackRequestsToken: {
        parameters: {
            query?: never;
            header: {
                /** @description The app’s id for the customer who asks, the same each time. */
                "x-customer-id": string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackRequestView"];
                };
            };
            /** @description It is being taken out of Amazon Connect: an agent may still be faster. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackRequestView"];
                };
            };
            /** @description A refusal, with a stable code (docs/refusals.md). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patchCallbackRequestsToken: {
        parameters: {
            query?: never;
            header: {
                /** @description The app’s id for the customer who asks, the same each time. */
                "x-customer-id": string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveRequest"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallbackRequestView"];
                };
            };
            /** @description A refusal, with a stable code (docs/refusals.md). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCallIns: {
        parameters: {
            query?: never;
            header: {
                /** @description The app’s id for the customer who asks, the same each time. */
                "x-customer-id": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallInRequest"];
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallInView"];
                };
            };
            /** @description A refusal, with a stable code (docs/refusals.md). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCallInsToken: {
        parameters: {
            query?: never;
            header: {
                /** @description The app’s id for the customer who asks, the same each time. */
                "x-customer-id": string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallInView"];
                };
            };
            /** @description A refusal, with a stable code (docs/refusals.md). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCallInsToken: {
        parameters: {
            query?: never;
            header: {
                /** @description The app’s id for the customer who asks, the same each time. */
                "x-customer-id": string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallInView"];
                };
            };
            /** @description A refusal, with a stable code (docs/refusals.md). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCallInsTokenAccept: {
        parameters: {
            query?: never;
            header: {
                /** @description The app’s id for the customer who asks, the same each time. */
                "x-customer-id": string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallInView"];
                };
            };
            /** @description A refusal, with a stable code (docs/refusals.md). */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
