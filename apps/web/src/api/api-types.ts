/** Generated from openapi.json; renew it with: npm run generate */

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 503 with the checks where something that is needed does not answer. */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for a monitor */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The account */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/current/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your phone, and how phones are reached here */
        get: operations["getOwnPhone"];
        /** The phone that the code went to is yours */
        put: operations["verifyOwnPhone"];
        post?: never;
        /** Nothing goes to it any more */
        delete: operations["removeOwnPhone"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/current/phone/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Six digits were sent to the phone; they hold for ten minutes */
        post: operations["askOwnPhoneCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The key, shown this once */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bid-documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which chunks are here */
        get: operations["getBidDocument"];
        put?: never;
        post?: never;
        /** Until a bid names it. */
        delete: operations["removeBidDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bid-documents/{id}/chunks/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sealed as it comes; its bytes are kept nowhere as they were sent. */
        put: operations["putBidDocumentChunk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bid-documents/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The document with the hash by which a bid names it */
        post: operations["completeBidDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bid-documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Once opened. To be saved, never to be shown by a browser as part of this site. */
        get: operations["getBidDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bid-documents/{id}/sealed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** As stored; they have the hash that the receipt names. */
        get: operations["getSealedBidDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bid-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that bids are sealed to and receipts signed with */
        get: operations["listBidKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bids/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bid with its receipt, for its own people; what is public of it once opened */
        get: operations["getBid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bids/{id}/envelopes/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The encapsulated key and the ciphertext as stored: both envelopes one behind the other have the receipt’s `sha256`. */
        get: operations["getSealedEnvelope"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bids/{id}/technical": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** After the technical opening and before the prices are asked for. */
        put: operations["judgeBid"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bids/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Until the deadline. */
        post: operations["withdrawBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The firm */
        post: operations["createBusiness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The firm */
        get: operations["getBusiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** The firm as edited */
        patch: operations["editBusiness"];
        trace?: never;
    };
    "/v1/businesses/{id}/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the firm is told */
        get: operations["getAlerts"];
        /** When the firm is told from now on */
        put: operations["putAlerts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/consortia": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The joint bids that the firm is in or asked into, the youngest first */
        get: operations["listConsortia"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What went out by mail, phone and webhook, what waits, and what was not sent and why; newest first */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those under way that concern the firm, one that it is asked to step in for among them */
        get: operations["listDeparturesOfBusiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/emphasis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much each criterion counts for the firm, and what in its marks that was learned from */
        get: operations["getEmphasis"];
        put?: never;
        post?: never;
        /** The marks stay; learning begins anew with the next one. */
        delete: operations["resetEmphasis"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The secret addresses of a firm, without their secrets */
        get: operations["listFeeds"];
        put?: never;
        /** Secret addresses for a news reader and a calendar, shown this once */
        post: operations["createFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/feeds/{feedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Its addresses lead nowhere any more */
        delete: operations["revokeFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the firm was asked, newest first */
        get: operations["listInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tenders that suit the firm, with reasons */
        get: operations["listMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who belongs to it */
        get: operations["listBusinessMembers"];
        put?: never;
        /** The member, invited by e-mail */
        post: operations["inviteBusinessMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the firm was told, newest first */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/notifications/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the firm is told, as it is told */
        get: operations["streamNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/partner-exclusions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the firm has excluded */
        get: operations["listPartnerExclusions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/partner-exclusions/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The two are suggested together to nobody; the other does not learn of it */
        put: operations["excludePartner"];
        post?: never;
        /** The exclusion is taken back */
        delete: operations["admitPartner"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would open most tenders to the firm */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The saved searches of a firm */
        get: operations["listSearches"];
        put?: never;
        /** The search; what it finds now is told at once */
        post: operations["createSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/searches/{searchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The search as it is now */
        put: operations["replaceSearch"];
        post?: never;
        /** Gone */
        delete: operations["removeSearch"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/searches/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many tenders a week the search would have sent lately; nothing is saved */
        post: operations["estimateSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/tenders/{tenderId}/mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The mark */
        put: operations["markTender"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/tenders/{tenderId}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The answer of the day on which the firm was told, or could first have been; today's beside it. */
        get: operations["explainMatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/businesses/{id}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The endpoints of a firm */
        get: operations["listWebhooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/buyers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The buyer */
        post: operations["createBuyer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/buyers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The buyer */
        get: operations["getBuyer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/buyers/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who belongs to it */
        get: operations["listBuyerMembers"];
        put?: never;
        /** The member, invited by e-mail */
        post: operations["inviteBuyerMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/buyers/{id}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the buyer's officers were told, newest first */
        get: operations["listOfficerNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/buyers/{id}/tenders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With drafts, which nobody else sees. */
        get: operations["listBuyerTenders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/classifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By `q`: those whose names are near to the words, the nearest first. By `codes`: the names of these. */
        get: operations["listClassifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The consortium, its members invited */
        post: operations["formConsortium"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who takes part, who has consented to what, and how they stand together */
        get: operations["getConsortium"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** The new terms; everyone is asked anew */
        patch: operations["changeConsortium"];
        trace?: never;
    };
    "/v1/consortia/{id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A draft of the agreement for a lawyer, the papers that are due, and the steps counted back from the deadline */
        get: operations["draftAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For the lead, and for whom a change has asked anew. */
        post: operations["consentToConsortium"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{id}/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The changes of members of a joint bid, the youngest first */
        get: operations["listDepartures"];
        put?: never;
        /** The change of members, everyone asked; refused at once where the law or a condition bars it */
        post: operations["askDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{id}/dissolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ended; its firms are free */
        post: operations["dissolveConsortium"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the members show each other */
        get: operations["listRoomFiles"];
        put?: never;
        /** The upload, to be sent in chunks */
        post: operations["announceRoomFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The consortium with one firm more asked */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The firm is out, and free for another bid */
        post: operations["leaveConsortium"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The others can read it */
        post: operations["sayInRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The papers that the law asks for, and those that are there */
        get: operations["listPapers"];
        put?: never;
        /** The upload, to be sent in chunks */
        post: operations["announcePaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{id}/reasons/{businessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** It is recorded why this member cannot bid alone */
        put: operations["explainJointBid"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{id}/room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages, the newest first, and why each member cannot bid alone */
        get: operations["readRoom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consortia/{id}/successors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Firms that could step in for a member that leaves, so that the joint bid afterwards would fail none of its conditions */
        get: operations["listSuccessors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who leaves, who steps in, who has consented, and what the rules say of the group afterwards */
        get: operations["getDeparture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The buyer agrees, and the new terms are in force */
        post: operations["approveDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The change with this consent; with the last one the buyer is asked */
        post: operations["consentToDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The change does not come about */
        post: operations["declineDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything stays as it is */
        post: operations["refuseDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/departures/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Taken back by whoever asked */
        post: operations["withdrawDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which chunks are here */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/chunks/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The chunk is here */
        put: operations["putChunk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The file, part of the tender now */
        post: operations["completeDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes */
        get: operations["getDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/economies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The economies whose rules are held */
        get: operations["listEconomies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/economies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules of an economy, each with its source */
        get: operations["getEconomy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/economies/{code}/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules by which a procurement may or has to be reserved */
        get: operations["listReservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enquiries/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The question with its answer, public now */
        post: operations["answerEnquiry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feeds/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** RSS, Atom or iCalendar, by the ending of the secret address */
        get: operations["readFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same file again changes nothing, so no key is needed to say that it is the same request. */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is, and what became of each record */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Joins, and consents to the terms that were read. */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}/counter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Would join on other terms; the lead may ask again on these. */
        post: operations["counterInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The invitation, declined */
        post: operations["declineInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}/interest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The others see who it is; nothing else follows. */
        post: operations["showInterest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For the lead. */
        post: operations["withdrawInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mail-events/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bounced or complaining addresses are sent nothing any more */
        post: operations["takeMailEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/market-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Domestic, a treaty right, possible, for domestic law to decide, or probably closed; with agreement, threshold, conversion and confidence. */
        get: operations["askMarketAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a person goes on after signing in. */
        get: operations["listOwnMemberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/not-mine/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tender that the link of a mail is about, and what its firm has said of it; changes nothing */
        get: operations["showNotMine"];
        put?: never;
        /** Hidden from the firm, with the reason; or taken back */
        post: operations["sayNotMine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ocds/records/{ocid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of an imported notice too, under its publisher's ocid. */
        get: operations["getRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ocds/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every public version of the tenders posted here, in the order in which they became visible. */
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far it is */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/buyers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Buyers, those that have waited longest first */
        get: operations["listBuyersToVerify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/buyers/{id}/unverify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The buyer; its tenders reach nobody from now on */
        post: operations["unverifyBuyer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/buyers/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The buyer; its open tenders are matched now */
        post: operations["verifyBuyer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which chunks are here */
        get: operations["getPaperUpload"];
        put?: never;
        post?: never;
        /** It is gone */
        delete: operations["removePaper"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/papers/{id}/chunks/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The chunk is here */
        put: operations["putPaperChunk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/papers/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The paper, on the list now */
        post: operations["completePaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/papers/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes */
        get: operations["getPaperContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/phone-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** If an account has this phone, a code to sign in by is on its way */
        post: operations["askPhoneCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/room-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which chunks are here */
        get: operations["getRoomFileUpload"];
        put?: never;
        post?: never;
        /** It is gone */
        delete: operations["removeRoomFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/room-files/{id}/chunks/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The chunk is here */
        put: operations["putRoomFileChunk"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/room-files/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The file, open to the members now */
        post: operations["completeRoomFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/room-files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes */
        get: operations["getRoomFileContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The tokens */
        post: operations["openSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signed out */
        delete: operations["closeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The next tokens */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published tenders */
        get: operations["listTenders"];
        put?: never;
        /** The draft */
        post: operations["createTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public once published; the buyer's people see the draft, and a hidden value. */
        get: operations["getTender"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** The draft as edited */
        patch: operations["editTender"];
        trace?: never;
    };
    "/v1/tenders/{id}/amend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The tender as amended */
        post: operations["amendTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/award": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The tender with its award */
        post: operations["awardTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/bid-audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened to the bids, each row bound to the one before. */
        get: operations["auditBids"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/bid-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this bidder has sent for this tender, in the order it came */
        get: operations["listBidDocuments"];
        put?: never;
        /** By who hands the bid in, until the deadline. */
        post: operations["announceBidDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/bids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Before the opening your own; after it the public record */
        get: operations["listBids"];
        put?: never;
        /** In time is what arrived before the deadline. A later bid of the same bidder takes the place of the earlier. */
        post: operations["submitBid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The tender, cancelled */
        post: operations["cancelTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/departures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the buyer, and what it has decided */
        get: operations["listDeparturesOfTender"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files of the tender */
        get: operations["listDocuments"];
        put?: never;
        /** The upload, to be sent in chunks */
        post: operations["announceDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/enquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is answered is public; your own questions are here before that, and the buyer's people see all. */
        get: operations["listEnquiries"];
        put?: never;
        /** The question */
        post: operations["askAboutTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The tender with its later deadline */
        post: operations["extendTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first opener's call is kept; the call of a second, other opener opens. It can be sent again: what is opened stays so. */
        post: operations["openBids"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/partner-posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What firms bring and seek, the newest first, and where firms are that could take part */
        get: operations["readPartnerBoard"];
        put?: never;
        /** It is on the board, in the place of what the firm had there before */
        post: operations["postToPartnerBoard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/partner-posts/{businessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** It is off the board */
        delete: operations["takeOffPartnerBoard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The tender, active */
        post: operations["publishTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many firms could bid */
        get: operations["getReach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/reservation-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own wishes, what officers may know of all, and the law */
        get: operations["listReservationRequests"];
        put?: never;
        /** 201 the first time; 200 when the firm had asked already. */
        post: operations["askForReservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/reservation-requests/{businessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** It is taken back */
        delete: operations["withdrawReservationRequest"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/rival-patterns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of different bids for the same lot; firms that bid together are no rivals. After the technical opening. */
        get: operations["lookAtRivals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/sign-contract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The tender with its contract signed */
        post: operations["signContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The best teams with a firm of yours, or what blocks every team */
        get: operations["findTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/unsuccessful": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The tender, without an award */
        post: operations["findTenderUnsuccessful"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its versions, newest first */
        get: operations["listTenderVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How many firms could bid before and after a change */
        post: operations["askWhatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenders/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The tender, withdrawn */
        post: operations["withdrawTender"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the link in a mail stops; changes nothing */
        get: operations["showStop"];
        put?: never;
        /** Stopped, from now on */
        post: operations["stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The endpoint, with its secret shown this once */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An endpoint */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /** Gone; what waited for it is not sent */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        /** The endpoint as it is now */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/v1/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret, shown this once; the old one signs beside it for a day */
        post: operations["rotateWebhook"];
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
        AccessReasonView: {
            agreement?: string;
            /** @enum {string} */
            coverage?: "covered" | "possibly_covered" | "below_threshold" | "threshold_unknown" | "not_listed" | "no_right";
            message: components["schemas"]["MessageView"];
            source: components["schemas"]["FindingSourceView"];
            threshold?: components["schemas"]["ThresholdView"];
        };
        AccountInput: {
            /** Format: email */
            email: string;
            name: string;
            /** Format: password */
            password: string;
        };
        AccountView: {
            createdAt: string;
            email: string;
            id: string;
            name: string;
        };
        AgreementDraftView: {
            agreementHash: string;
            /** @description Which official form or paper it leads up to. */
            officialForm: components["schemas"]["MessageView"];
            papers: components["schemas"]["DraftPaperView"][];
            rule?: components["schemas"]["JointBidRuleView"];
            sections: components["schemas"]["DraftSectionView"][];
            steps: components["schemas"]["DraftStepView"][];
            title: components["schemas"]["MessageView"];
        };
        AlertChannelsInput: {
            email: boolean;
            /** @description Short messages to the phones that members have verified. */
            text?: boolean;
        };
        AlertChannelsView: {
            email: boolean;
            /** @description Short messages to the phones that members have verified. */
            text: boolean;
        };
        AlertsInput: {
            /** @description Instead of `minScore`: the threshold is set so that about so many tenders a week pass it. */
            aboutPerWeek?: number;
            channels?: components["schemas"]["AlertChannelsInput"];
            digest?: components["schemas"]["DigestInput"];
            /**
             * @example {
             *       "tender.matched": "daily"
             *     }
             */
            kinds?: {
                [key: string]: "now" | "daily" | "weekly" | "off";
            };
            /** @enum {string} */
            language?: "en" | "es";
            /** @description Messages at once, a day and person. */
            maxPerDay?: number;
            minScore?: number;
            quietHours?: components["schemas"]["QuietHoursInput"];
            /** @example Asia/Kuala_Lumpur */
            timeZone?: string;
            workingDays?: number[];
        };
        AlertsView: {
            channels: components["schemas"]["AlertChannelsView"];
            digest: components["schemas"]["DigestView"];
            /** @description Tenders a week that this lets expect, by those of the last four weeks. */
            expectedPerWeek: number;
            /** @description Every kind with its pace. */
            kinds: {
                [key: string]: "now" | "daily" | "weekly" | "off";
            };
            /** @enum {string} */
            language: "en" | "es";
            maxPerDay: number;
            /** @description The fit at or above which the firm is told. */
            minScore: number;
            /** @description What a reader should know of these settings, e.g. that this deployment sends no mail. */
            notes: components["schemas"]["MessageView"][];
            quietHours?: components["schemas"]["QuietHoursView"];
            timeZone: string;
            version: number;
            /** @description The same for other thresholds, up to the first that nothing passes. */
            volumes: components["schemas"]["AlertVolumeView"][];
            workingDays: number[];
        };
        AlertVolumeView: {
            minScore: number;
            perWeek: number;
        };
        AloneReasonInput: {
            /** @description Why the firm cannot bid alone, in its own words. */
            reason: string;
        };
        AloneReasonView: {
            at?: string;
            businessId: string;
            name: string;
            /** @description Absent where the member has not said. */
            reason?: string;
        };
        Answer: Record<string, never>;
        AnswerInput: {
            answer: string;
        };
        AnswerView: {
            at: string;
            text: string;
            /** @description Above 1: it was corrected. */
            version: number;
        };
        AnyOfRequirementInput: {
            /** @enum {string} */
            aggregation: "sum" | "any_one" | "each" | "lead_min" | "weighted_by_share" | "union" | "by_scope";
            anyOf: string[];
            eachMinPct?: string | number;
            /** @description Unique inside the tender; findings name it. */
            id: string;
            jointMinPct?: string | number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "economy" | "language" | "ownership" | "region";
            leadMinPct?: string | number;
            /**
             * @description Absent: it holds for every lot.
             * @example lot-1
             */
            lotId?: string;
            minPct?: string | number;
        };
        ApiKeyInput: {
            /** Format: date-time */
            expiresAt?: string;
            name: string;
            scopes: ("business" | "business.alerts.edit" | "business.bid" | "business.consent" | "business.edit" | "business.enquire" | "business.feeds.edit" | "business.mark" | "business.matches.read" | "business.members.invite" | "business.members.read" | "business.read" | "business.reservation" | "business.team" | "business.webhooks.edit" | "business.webhooks.read" | "buyer" | "buyer.members.invite" | "buyer.members.read" | "buyer.notifications.read" | "buyer.read" | "import" | "tender" | "tender.answer" | "tender.bids" | "tender.departures" | "tender.draft" | "tender.open" | "tender.patterns" | "tender.publish" | "tender.reach" | "tender.read_draft" | "tender.reservations.read")[];
        };
        ApiKeyView: {
            id: string;
            /** @description Shown this once. */
            key: string;
        };
        AuditMarkView: {
            hash: string;
            number: number;
        };
        AwardInput: {
            /**
             * Format: date
             * @description Last day on which the award may be appealed.
             */
            appealUntil?: string;
            /**
             * @description The sealed bid that won: its firms are the suppliers, with their roles and shares.
             * @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10
             */
            bidId?: string;
            /** Format: date */
            decidedOn: string;
            /** @example lot-1 */
            lotId?: string;
            /** @description Where bids were not handed in here. */
            suppliers?: components["schemas"]["SupplierInput"][];
            value: components["schemas"]["MoneyInput"];
        };
        BidAuditRowView: {
            accountId?: string;
            action: string;
            at: string;
            detail: {
                [key: string]: unknown;
            };
            hash: string;
            number: number;
            previous: string;
        };
        BidAuditView: {
            items: components["schemas"]["BidAuditRowView"][];
            /** @description Always null: a tender’s record comes in one part */
            next: string | null;
        };
        BidderView: {
            businessId: string;
            name: string;
            /** @enum {string} */
            role: "lead" | "member";
            sharePct?: string;
        };
        BidDocumentInput: {
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            businessId?: string;
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            consortiumId?: string;
            /**
             * @description The envelope that it is of, and that it is opened with.
             * @enum {string}
             */
            envelope: "technical" | "price";
            /** @description What you take it for; what it is, is told from its bytes. */
            format?: string;
            sizeBytes: number;
            /** @description Sealed at once, like the bytes: until the opening nobody reads it, you neither. */
            title: string;
        };
        BidDocumentListView: {
            items: components["schemas"]["BidDocumentView"][];
            /** @description Always null: a bidder’s documents come in one part */
            next: string | null;
        };
        BidDocumentUploadView: {
            /** @description Bytes of every chunk but the last. */
            chunkBytes: number;
            /** @description How many there are; numbered from 0. */
            chunks: number;
            complete: boolean;
            completedAt?: string;
            createdAt: string;
            /** @enum {string} */
            envelope: "technical" | "price";
            /** @description Told from its first piece before that was sealed. */
            format?: string;
            id: string;
            /** @description The numbers of those that are here. */
            received: number[];
            /** @description Of its sealed bytes: the title's, then piece by piece. Absent while it is under way. */
            sha256?: string;
            sizeBytes: number;
            tenderId: string;
        };
        BidDocumentView: {
            complete: boolean;
            completedAt?: string;
            createdAt: string;
            /** @enum {string} */
            envelope: "technical" | "price";
            /** @description Told from its first piece before that was sealed. */
            format?: string;
            id: string;
            /** @description Of its sealed bytes: the title's, then piece by piece. Absent while it is under way. */
            sha256?: string;
            sizeBytes: number;
            tenderId: string;
        };
        BidInput: {
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            businessId?: string;
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            consortiumId?: string;
            /** @description A technical and a price envelope. */
            envelopes: components["schemas"]["EnvelopeInput"][];
            /** @description Absent: the whole tender. A joint bid is for the lots that its members agreed on. */
            lotIds?: string[];
        };
        BidKeysView: {
            demonstration: boolean;
            /** @description The one in use first. */
            receipts: components["schemas"]["ReceiptKeyView"][];
            /** @description Newest first; bids are sealed to the first. */
            sealing: components["schemas"]["SealingKeyView"][];
        };
        BidListView: {
            /** @description Where the record ends. */
            audit?: components["schemas"]["AuditMarkView"];
            count?: number;
            items: components["schemas"]["BidView"][];
            /** @description Always null: a tender’s bids come in one part */
            next: string | null;
            openings: components["schemas"]["OpeningView"][];
        };
        BidView: {
            /** @description The lead first. */
            bidders: components["schemas"]["BidderView"][];
            consortiumId?: string;
            /** @description For its own people those that it names; for the buyer’s people those that were opened. */
            documents: components["schemas"]["BoundDocumentView"][];
            envelopes: components["schemas"]["OpenedEnvelopeView"][];
            id: string;
            /** @description Of the technical envelope. */
            judgement?: components["schemas"]["JudgementView"];
            lotIds: string[];
            /** @description True for the people of its firms. */
            own: boolean;
            /** @description For its own people. */
            receipt?: components["schemas"]["ReceiptView"];
            receivedAt: string;
            sha256: string;
            /** @enum {string} */
            status: "submitted" | "replaced" | "withdrawn" | "opened" | "awarded" | "not_awarded";
            tenderId: string;
        };
        BoundDocumentView: {
            /** @enum {string} */
            envelope: "technical" | "price";
            format: string;
            id: string;
            /** @description Absent while it is sealed. */
            opened?: components["schemas"]["OpenedDocumentView"];
            /** @description Of its sealed bytes. */
            sha256: string;
            sizeBytes: number;
        };
        BusinessInput: {
            activity?: components["schemas"]["ClassificationInput"];
            /** @description Days that the firm usually takes to prepare a bid. */
            bidPreparationDays?: number;
            capabilities?: components["schemas"]["CapabilityInput"][];
            certifications?: components["schemas"]["CertificationInput"][];
            classifications?: components["schemas"]["ClassificationInput"][];
            declarations?: components["schemas"]["DeclarationInput"][];
            description?: string;
            /**
             * @description ISO 3166-1 alpha-2.
             * @example MY
             */
            economy: string;
            /** @description Wins over a figure of the same metric; a figure that differs is refused. */
            employees?: number;
            figures?: components["schemas"]["FigureInput"][];
            /** Format: date */
            foundedOn?: string;
            freeCapacity?: components["schemas"]["MoneyInput"];
            /** @description BCP 47 tags. */
            languages?: string[];
            links?: components["schemas"]["LinkInput"][];
            /** @description The largest contract the firm takes on alone. */
            maxContractValue?: components["schemas"]["MoneyInput"];
            name: string;
            /** @description True: other firms may find this one for a joint bid. */
            openToPartners?: boolean;
            /** @description Each tag stands by its owner's consent. */
            ownership?: string[];
            pastContracts?: components["schemas"]["PastContractInput"][];
            /** @description ISO 3166-2, a district below one, or an economy. */
            regions?: string[];
            registrationId?: string;
            sizeProof?: components["schemas"]["SizeProofInput"];
            staff?: components["schemas"]["StaffRoleInput"][];
        };
        BusinessMemberInput: {
            /** Format: email */
            email: string;
            roles: ("owner" | "editor" | "viewer")[];
        };
        BusinessPatch: {
            activity?: components["schemas"]["ClassificationInput"] | null;
            bidPreparationDays?: number | null;
            capabilities?: components["schemas"]["CapabilityInput"][] | null;
            certifications?: components["schemas"]["CertificationInput"][] | null;
            classifications?: components["schemas"]["ClassificationInput"][] | null;
            declarations?: components["schemas"]["DeclarationInput"][] | null;
            description?: string | null;
            /**
             * @description ISO 3166-1 alpha-2.
             * @example MY
             */
            economy?: string;
            employees?: number | null;
            figures?: components["schemas"]["FigureInput"][] | null;
            foundedOn?: string | null;
            freeCapacity?: components["schemas"]["MoneyInput"] | null;
            languages?: string[] | null;
            links?: components["schemas"]["LinkInput"][] | null;
            maxContractValue?: components["schemas"]["MoneyInput"] | null;
            name?: string;
            openToPartners?: boolean | null;
            ownership?: string[] | null;
            pastContracts?: components["schemas"]["PastContractInput"][] | null;
            regions?: string[] | null;
            registrationId?: string | null;
            sizeProof?: components["schemas"]["SizeProofInput"] | null;
            staff?: components["schemas"]["StaffRoleInput"][] | null;
        };
        BusinessView: {
            activity?: components["schemas"]["ClassificationView"];
            bidPreparationDays?: number;
            capabilities: components["schemas"]["CapabilityView"][];
            certifications: components["schemas"]["CertificationView"][];
            classifications: components["schemas"]["ClassificationView"][];
            declarations: components["schemas"]["DeclarationView"][];
            description: string;
            economy: string;
            employees?: number;
            figures: components["schemas"]["FigureView"][];
            foundedOn?: string;
            freeCapacity?: components["schemas"]["MoneyView"];
            id: string;
            languages: string[];
            links: components["schemas"]["LinkView"][];
            maxContractValue?: components["schemas"]["MoneyView"];
            name: string;
            openToPartners: boolean;
            ownership: string[];
            pastContracts: components["schemas"]["PastContractView"][];
            regions: string[];
            registrationId?: string;
            size: components["schemas"]["SizeView"];
            sizeProof?: components["schemas"]["SizeProofView"];
            staff: components["schemas"]["StaffRoleView"][];
            version: number;
        };
        BuyerInput: {
            /**
             * @description ISO 3166-1 alpha-2; decides the rules that its tenders follow.
             * @example MY
             */
            economy: string;
            /**
             * @description The tier of the Government Procurement Agreement.
             * @enum {string}
             */
            level?: "central" | "sub_central" | "other" | "development_bank";
            name: string;
        };
        BuyerMemberInput: {
            /** Format: email */
            email: string;
            roles: ("owner" | "editor" | "viewer" | "officer" | "opener")[];
        };
        BuyerRefView: {
            economy: string;
            id: string;
            name: string;
        };
        BuyerToVerifyPageView: {
            items: components["schemas"]["BuyerToVerifyView"][];
            /** @description The cursor of the next part; null at the end */
            next: string | null;
        };
        BuyerToVerifyView: {
            createdAt: string;
            economy: string;
            id: string;
            name: string;
            /** @description Published tenders that are not past their deadline: what verifying brings to firms. */
            openTenders: number;
            /** @description The addresses of its owners: whom to ask. */
            owners: string[];
            /** @enum {string} */
            trust?: "operator" | "deployment";
            verified: boolean;
        };
        BuyerView: {
            economy: string;
            id: string;
            /** @enum {string} */
            level?: "central" | "sub_central" | "other" | "development_bank";
            name: string;
            /** @description The same in a sentence. */
            note: string;
            /**
             * @description On whose word it is verified
             * @enum {string}
             */
            trust?: "operator" | "deployment";
            /** @description Tenders of a buyer that is not verified reach nobody. */
            verified: boolean;
        };
        CancelInput: {
            reason?: string;
        };
        CapabilityInput: {
            classification: components["schemas"]["ClassificationInput"];
            /** @example MTK */
            per?: string;
            quantity?: string | number;
            /** @example MTK */
            unit?: string;
        };
        CapabilityRequirementInput: {
            /** @enum {string} */
            aggregation: "sum" | "any_one" | "each" | "lead_min" | "weighted_by_share" | "union" | "by_scope";
            classification: components["schemas"]["ClassificationInput"];
            eachMinPct?: string | number;
            /** @description Unique inside the tender; findings name it. */
            id: string;
            jointMinPct?: string | number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "capability" | "equipment";
            leadMinPct?: string | number;
            /**
             * @description Absent: it holds for every lot.
             * @example lot-1
             */
            lotId?: string;
            /** @example MTK */
            per?: string;
            quantity: string | number;
            /** @example MTK */
            unit: string;
        };
        CapabilityView: {
            classification: components["schemas"]["ClassificationView"];
            per?: string;
            quantity?: string;
            unit?: string;
        };
        CertificateRequirementInput: {
            /** @enum {string} */
            aggregation: "sum" | "any_one" | "each" | "lead_min" | "weighted_by_share" | "union" | "by_scope";
            /** @description The certificate of the scheme; absent: the requirement's own id names it. */
            certificateId?: string;
            eachMinPct?: string | number;
            /** @description Unique inside the tender; findings name it. */
            id: string;
            jointMinPct?: string | number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "certification" | "licence" | "registration";
            leadMinPct?: string | number;
            level?: string;
            /**
             * @description Absent: it holds for every lot.
             * @example lot-1
             */
            lotId?: string;
            /** @example CPV */
            scheme: string;
        };
        CertificationInput: {
            id: string;
            /** @description The level at which it is held, where the scheme has levels. */
            level?: string;
            /** @example CPV */
            scheme: string;
            /** Format: date */
            validUntil?: string;
        };
        CertificationView: {
            id: string;
            level?: string;
            scheme: string;
            validUntil?: string;
        };
        ChangeView: {
            /** @description Absent where the field was removed */
            after?: string | number | boolean | unknown[] | {
                [key: string]: unknown;
            };
            /** @description Absent where the field is new */
            before?: string | number | boolean | unknown[] | {
                [key: string]: unknown;
            };
            path: string;
        };
        ClassificationInput: {
            /** @description What its publisher calls it; read only for codes of lists that are not held here. */
            description?: string;
            id: string;
            /** @example CPV */
            scheme: string;
        };
        ClassificationView: {
            description?: string;
            id: string;
            scheme: string;
        };
        ConsentInput: {
            /** @description The `agreementHash` that was read with the terms. */
            agreementHash: string;
            /** @description True: the sentence on liability was understood. */
            understood: boolean;
        };
        ConsortiumAssessmentView: {
            /** @enum {string} */
            coverage: "full" | "partial" | "none";
            findings: components["schemas"]["FindingView"][];
            lotId?: string;
            /** @enum {string} */
            role: "solo" | "joint" | "near_miss" | "none";
            toConfirm: number;
        };
        ConsortiumInput: {
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            leadId: string;
            lotIds?: string[];
            /** @description The lead among them. */
            members: components["schemas"]["MemberInput"][];
            /** @description Give each a share by what it brings, where no share is given. What firms do not show counts by its band. */
            shareByOffers?: boolean;
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            tenderId: string;
        };
        ConsortiumMemberView: {
            businessId?: string;
            /** @description True: it has consented to the terms as they stand. */
            consented: boolean;
            consentedAt?: string;
            /** @description False: invited, and not in yet. */
            joined: boolean;
            /** @description From the opening on: the size by which it is judged, whatever it has grown since. */
            keptSize?: components["schemas"]["KeptSizeView"];
            name?: string;
            /** @description By what each brings, within what the rules ask of shares; 100 together. */
            proposedSharePct?: string;
            pseudonym?: string;
            /** @enum {string} */
            role: "lead" | "member";
            scope: string[];
            sharePct?: string;
            /** @description Its part of the value by its share; all parts together are the value. */
            value?: components["schemas"]["MoneyView"];
        };
        ConsortiumPageView: {
            items: components["schemas"]["ConsortiumSummaryView"][];
            /** @description The cursor of the next part; null at the end */
            next: string | null;
        };
        ConsortiumPatch: {
            /** @description Those whose part changes. */
            members: components["schemas"]["MemberInput"][];
        };
        ConsortiumSummaryView: {
            /** @description Whether the firm has to consent to the terms as they stand. */
            consentAsked: boolean;
            endDate?: string;
            id: string;
            /** @description The firm's own invitation, where it waits for an answer. */
            invitationId?: string;
            /** @description Whether the firm is in; else it is only asked. */
            joined: boolean;
            leadName: string;
            members: number;
            /** @enum {string} */
            status: "forming" | "agreed" | "bid_submitted" | "opened" | "awarded" | "not_awarded" | "dissolved";
            tenderId: string;
            tenderTitle: string;
        };
        ConsortiumView: {
            /** @description Names the terms as they stand; a consent holds for these and no others. */
            agreementHash: string;
            assessments: components["schemas"]["ConsortiumAssessmentView"][];
            /** @description What whoever consents has to have understood. */
            consentText: string;
            createdAt: string;
            /** @description Until when it can be formed, changed and left. */
            endDate?: string;
            id: string;
            invitations: components["schemas"]["InvitationView"][];
            leadId: string;
            lotIds: string[];
            members: components["schemas"]["ConsortiumMemberView"][];
            /** @enum {string} */
            status: "forming" | "agreed" | "bid_submitted" | "opened" | "awarded" | "not_awarded" | "dissolved";
            tenderId: string;
            tenderTitle: string;
            version: number;
        };
        ContractInput: {
            /** @example lot-1 */
            lotId?: string;
            /** Format: date */
            signedOn: string;
        };
        ContractValueRequirementInput: {
            /** @enum {string} */
            aggregation: "sum" | "any_one" | "each" | "lead_min" | "weighted_by_share" | "union" | "by_scope";
            amount: components["schemas"]["MoneyInput"] | string | number;
            /** @example MYR */
            currency?: string;
            eachMinPct?: string | number;
            /** @description Unique inside the tender; findings name it. */
            id: string;
            jointMinPct?: string | number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "contract_value";
            leadMinPct?: string | number;
            /**
             * @description Absent: it holds for every lot.
             * @example lot-1
             */
            lotId?: string;
        };
        CountedAsView: {
            asked: string;
            counted: string;
            field: string;
            requirement: string;
        };
        CounterInput: {
            reason?: string;
            scope?: string[];
            sharePct?: string | number;
        };
        CounterView: {
            scope?: string[];
            sharePct?: string;
        };
        DecisionView: {
            /** @description Last day on which the award may be appealed. */
            appealUntil?: string;
            /** @description The sealed bid that won. */
            bidId?: string;
            /** @description How they came to differ from those that it was awarded to, the oldest first. */
            changes?: components["schemas"]["SupplierChangeView"][];
            decidedOn: string;
            lotId?: string;
            /** @enum {string} */
            outcome: "awarded" | "unsuccessful";
            reason?: string;
            signedOn?: string;
            /** @description As they are now. */
            suppliers?: components["schemas"]["SupplierView"][];
            value?: components["schemas"]["MoneyView"];
        };
        DeclarationInput: {
            applies: boolean;
            ground: string;
            /** Format: date */
            validUntil?: string;
        };
        DeclarationView: {
            applies: boolean;
            ground: string;
            validUntil?: string;
        };
        DeclineInput: {
            reason?: string;
        };
        DeliveryPageView: {
            items: components["schemas"]["DeliveryView"][];
            /** @description The cursor of the next part; null at the end */
            next: string | null;
        };
        DeliveryView: {
            attempts: number;
            /** @enum {string} */
            channel: "email" | "webhook" | "sms" | "whatsapp";
            createdAt: string;
            /** @description The digest that lists it. */
            digestId?: string;
            /** @description Of what waits: not before then. */
            dueAt?: string;
            id: string;
            /** @enum {string} */
            kind: "tender.matched" | "tender.amended" | "tender.cancelled" | "tender.withdrawn" | "tender.unsuccessful" | "tender.awarded" | "tender.suppliers_changed" | "tender.contract_signed" | "tender.answered" | "tender.closing" | "tender.briefing" | "certificate.expiring" | "firm.quiet" | "webhook.disabled" | "bid.feedback" | "team.found" | "team.invited" | "team.answered" | "team.consent" | "team.candidate" | "digest";
            /** @description `reason` in English, and what the peer said: for people, not to be compared. */
            outcome?: string;
            /**
             * @description Why it was not sent, or not yet, where that is for the service to say
             * @enum {string}
             */
            reason?: "stopped" | "hidden" | "closed" | "switched_off" | "endpoint_off" | "address_refused" | "no_member" | "phone_gone" | "account_gone" | "later_told" | "nothing_left" | "no_mail_server" | "no_gateway" | "no_whatsapp" | "secret_unreadable" | "cut_off" | "own_fault" | "given_up";
            /** @description What the peer said, in its own words. */
            said?: string;
            sentAt?: string;
            /** @enum {string} */
            state: "pending" | "claimed" | "sent" | "confirmed" | "failed" | "suppressed";
            tenderId?: string;
            title?: string;
            /** @description The member's address or phone, or the endpoint's address. */
            to?: string;
        };
        DepartureConsentInput: {
            /** @description The `agreementHash` that was read with the terms. */
            agreementHash: string;
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            businessId: string;
            /** @description True: the sentence on liability was understood. */
            understood: boolean;
        };
        DepartureDecisionInput: {
            /** @description How much of the contract is done, in percent, as the buyer sees it. */
            executedPct?: string | number;
            /** @description Why; the firms read it. */
            reason: string;
        };
        DepartureDecisionView: {
            at: string;
            executedPct?: string;
            reason: string;
        };
        DepartureDeclineInput: {
            /**
             * @description The firm of yours that does not agree.
             * @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10
             */
            businessId: string;
        };
        DepartureInput: {
            /** @description How much of the contract is done, in percent. */
            executedPct?: string | number;
            /**
             * @description Who leads afterwards; needed where the lead leaves.
             * @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10
             */
            leadId?: string;
            /**
             * @description The member that leaves: any where the lead asks, else a firm of yours.
             * @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10
             */
            leavingId: string;
            /** @description Parts of those who stay that change. */
            members?: components["schemas"]["MemberInput"][];
            /** @description Who steps in, by its businessId; it takes over the part of the one that leaves unless told otherwise. */
            newcomer?: components["schemas"]["MemberInput"];
            /** @description Why; the buyer reads it. */
            reason: string;
        };
        DepartureMemberView: {
            businessId: string;
            consented: boolean;
            name?: string;
            /** @description Steps in for the one that leaves. */
            newcomer: boolean;
            /** @enum {string} */
            role: "lead" | "member" | "leaving";
            scope: string[];
            sharePct?: string;
        };
        DeparturesView: {
            items: components["schemas"]["DepartureView"][];
            /** @description Always null: the list is whole */
            next: string | null;
        };
        DepartureView: {
            /** @description Names the terms afterwards; a consent holds for these and no others. */
            agreementHash: string;
            /** @description The firm that asked. */
            askedBy: string;
            /** @description Of the group afterwards, as of now, lot by lot. */
            assessments: components["schemas"]["ConsortiumAssessmentView"][];
            /** @description What whoever consents has to have understood. */
            consentText: string;
            consortiumId: string;
            createdAt: string;
            decision?: components["schemas"]["DepartureDecisionView"];
            executedPct?: string;
            id: string;
            /** @description Those who take part afterwards, the lead first; last the one that leaves. */
            members: components["schemas"]["DepartureMemberView"][];
            reason: string;
            /**
             * @description As of the day it was asked: `unknown` is to be agreed with the buyer.
             * @enum {string}
             */
            rule: "allowed" | "unknown";
            /** @enum {string} */
            status: "asked" | "consented" | "approved" | "refused" | "declined" | "withdrawn";
            tenderId: string;
            tenderTitle: string;
            /** @description True for the buyer's people who decide on it. */
            toDecide: boolean;
        };
        DigestInput: {
            /** @example 18:30 */
            at: string;
            /**
             * @description Of the weekly digest.
             * @enum {integer}
             */
            weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
        };
        DigestView: {
            at: string;
            weekday: number;
        };
        DocumentInput: {
            documentType?: string;
            format?: string;
            /** @example lot-1 */
            id: string;
            /** @example ms */
            language?: string;
            title: string;
            url?: string;
        };
        DocumentUploadInput: {
            documentType?: string;
            /** @description What you take it for; what it is, is told from its bytes. */
            format?: string;
            /**
             * @description Compared once all pieces are here.
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            sha256?: string;
            sizeBytes: number;
            title: string;
        };
        DocumentView: {
            documentType?: string;
            format?: string;
            id: string;
            language?: string;
            title: string;
            url?: string;
        };
        DraftPaperView: {
            form: components["schemas"]["MessageView"];
            /** @description False: it hangs on a value or a rate that is not known. */
            sure: boolean;
            what: components["schemas"]["MessageView"];
            /** @enum {string} */
            when: "with_bid" | "before_contract" | "after_award";
        };
        DraftSectionView: {
            heading: components["schemas"]["MessageView"];
            text: components["schemas"]["MessageView"];
        };
        DraftStepView: {
            /** @description A day, e.g. `2026-12-04`; holidays are not counted. */
            by: string;
            what: components["schemas"]["MessageView"];
        };
        EconomyListView: {
            items: components["schemas"]["EconomySummaryView"][];
            /** @description Always null: the list is whole */
            next: string | null;
        };
        EconomySummaryView: {
            /** @description Ids of its size definitions. */
            definitions: string[];
            /** @description ISO 3166-1 alpha-2; `EU` for the Union and `WB` for the World Bank. */
            economy: string;
            /** @enum {string} */
            kind: "economy" | "institution";
            name: string;
            /** @description The economy whose file holds its rules, where that is another one. */
            servedBy?: string;
        };
        EconomyView: {
            /** @description The day that `inForce` is about. */
            asOf: string;
            economy: string;
            /** @description Units that its laws count in, with dated values */
            indexUnits: {
                [key: string]: unknown;
            }[];
            /** @description Who may bid together, and how */
            jointBidRules: {
                [key: string]: unknown;
            }[];
            /** @enum {string} */
            kind: "economy" | "institution";
            /** @description What firms of other economies may bid on */
            marketAccess?: {
                [key: string]: unknown;
            };
            name: string;
            /** @description What all of this is. */
            notice: string;
            /** @description Advantages in open competition */
            pricePreferences: {
                [key: string]: unknown;
            }[];
            /** @description Values of its index units that came in later, the latest first; they count before those above */
            rates: {
                [key: string]: unknown;
            }[];
            /** @description What is kept for small firms, and what happens when none of them bids */
            reservations: {
                [key: string]: unknown;
            }[];
            rulebookHash: string;
            servedBy?: string;
            /** @description Other economies under the same rules. */
            serves: string[];
            /** @description Size classes by sector; each test also in words (`text`), each definition with `inForce` */
            sizeDefinitions: {
                [key: string]: unknown;
            }[];
        };
        EmphasisView: {
            /** @description False where the criteria count as for everybody. */
            adjusted: boolean;
            criteria: components["schemas"]["WeighedCriterionView"][];
            /** @description Marks that count: all since the last reset. */
            marks: number;
            /** @description The version of the profile that it stands in. */
            version: number;
        };
        EnquiryInput: {
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            businessId: string;
            /** @description Write nothing in it that tells who you are: it is shown to all once it is answered. */
            question: string;
        };
        EnquiryPageView: {
            items: components["schemas"]["EnquiryView"][];
            /** @description The cursor of the next part; null at the end */
            next: string | null;
        };
        EnquiryView: {
            answer?: components["schemas"]["AnswerView"];
            askedAt: string;
            /** @description A pseudonym, for the buyer's people and the firm itself: "Firm A". */
            asker?: string;
            id: string;
            /** @description 1, 2, 3 ... in the order asked; one may be missing that is not answered yet. */
            number: number;
            /** @description True where you belong to the firm that asked. */
            own: boolean;
            question: string;
            tenderId: string;
        };
        EnvelopeHashView: {
            /** @enum {string} */
            name: "technical" | "price";
            sha256: string;
        };
        EnvelopeInput: {
            /** @description Text, or an object of the bidder’s own. A price as an object is {amount, currency}, or {lots: [{lotId, amount, currency}]}. */
            content: string | {
                [key: string]: unknown;
            };
            /** @description Sent before, and whole. The sealed envelope lists them with their hashes. */
            documents?: components["schemas"]["NamedDocumentInput"][];
            /** @enum {string} */
            name: "technical" | "price";
        };
        ExclusionRequirementInput: {
            /** @enum {string} */
            aggregation: "sum" | "any_one" | "each" | "lead_min" | "weighted_by_share" | "union" | "by_scope";
            eachMinPct?: string | number;
            ground: string;
            /** @description Unique inside the tender; findings name it. */
            id: string;
            jointMinPct?: string | number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "exclusion";
            leadMinPct?: string | number;
            /**
             * @description Absent: it holds for every lot.
             * @example lot-1
             */
            lotId?: string;
        };
        ExperienceRequirementInput: {
            /** @enum {string} */
            aggregation: "sum" | "any_one" | "each" | "lead_min" | "weighted_by_share" | "union" | "by_scope";
            classification?: components["schemas"]["ClassificationInput"];
            count?: number;
            /** @example MYR */
            currency?: string;
            eachMinPct?: string | number;
            /** @description Unique inside the tender; findings name it. */
            id: string;
            jointMinPct?: string | number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "experience";
            leadMinPct?: string | number;
            /**
             * @description Absent: it holds for every lot.
             * @example lot-1
             */
            lotId?: string;
            value?: components["schemas"]["MoneyInput"] | string | number;
            years: number;
        };
        ExtensionInput: {
            /** Format: date-time */
            endDate: string;
            /** @description The place where bids are handed in could not be reached: moves a deadline that passed at most a day ago. */
            outage?: boolean;
            reason: string;
        };
        FeedListView: {
            items: components["schemas"]["FeedView"][];
            /** @description Always null */
            next: string | null;
        };
        FeedView: {
            createdAt: string;
            id: string;
        };
        FigureInput: {
            /** @example MYR */
            currency?: string;
            /** @enum {string} */
            metric: "employees" | "annual_turnover" | "avg_sales_3y" | "avg_receipts_5y" | "avg_employees_24m" | "balance_sheet_total" | "total_assets" | "total_assets_excl_land" | "paid_up_capital" | "total_capital" | "business_capital_excl_land_buildings" | "plant_machinery_investment" | "group_annual_turnover" | "group_employees" | "local_shareholding_pct";
            value: string | number;
            year: number;
        };
        FigureView: {
            currency?: string;
            /** @enum {string} */
            metric: "employees" | "annual_turnover" | "avg_sales_3y" | "avg_receipts_5y" | "avg_employees_24m" | "balance_sheet_total" | "total_assets" | "total_assets_excl_land" | "paid_up_capital" | "total_capital" | "business_capital_excl_land_buildings" | "plant_machinery_investment" | "group_annual_turnover" | "group_employees" | "local_shareholding_pct";
            value: string;
            year: number;
        };
        FindingMemberView: {
            businessId: string;
            gives: string;
            /** @description True where that is nothing: not held, not stated, none of what is asked. */
            nothing?: boolean;
            /** @description The same to be read in any language; absent where it is a code or a name. */
            words?: components["schemas"]["MessageView"];
        };
        FindingSourceView: {
            /** @enum {string} */
            confidence?: "high" | "medium" | "low";
            ref: string;
            /** @enum {string} */
            type: "tender" | "law";
            year?: number;
        };
        FindingView: {
            /**
             * @description Who can answer the question.
             * @enum {string}
             */
            askedOf?: "firm" | "officer";
            /** @enum {string} */
            basis: "declared" | "document" | "register" | "none";
            clause: string;
            /** @description The same to be read in any language; absent where it is a code or a name. */
            found?: components["schemas"]["MessageView"];
            gap?: string;
            have: string;
            kind: string;
            members?: components["schemas"]["FindingMemberView"][];
            message: components["schemas"]["MessageView"];
            /** @description The gap as a message, to be read in any language. */
            missing?: components["schemas"]["MessageView"];
            need: string;
            question?: components["schemas"]["MessageView"];
            source: components["schemas"]["FindingSourceView"];
            /** @description Last day on which the document or register entry holds. */
            validUntil?: string;
            /** @enum {string} */
            verdict: "pass" | "fail" | "unknown";
        };
        FitPointsView: {
            /** @enum {string} */
            criterion: "category" | "words" | "past" | "place" | "value" | "record" | "time";
            evidence: string;
            max: number;
            points: number;
        };
        FittingReservationListView: {
            items: components["schemas"]["FittingReservationView"][];
            /** @description Always null: the list is whole */
            next: string | null;
        };
        FittingReservationView: {
            /**
             * @description unknown: something that the rule asks is not known, or our record of it is uncertain
             * @enum {string}
             */
            fits: "yes" | "unknown";
            /** @description Who gets what, and what happens when nobody small bids; in the form of `reservations` of an economy */
            rule: {
                [key: string]: unknown;
            };
        };
        ImportItemView: {
            index: number;
            ocid?: string;
            /** @description Where in the file. */
            path: string;
            problems: components["schemas"]["ImportProblemView"][];
            /** @enum {string} */
            status: "created" | "updated" | "unchanged" | "skipped" | "rejected";
        };
        ImportMarkView: {
            code: string;
            /** @description What stood there. */
            given?: string;
            message: string;
            path: string;
        };
        ImportProblemView: {
            code: string;
            /** @description What stood there, where it was not taken as it was. */
            given?: string;
            message: string;
            path: string;
        };
        ImportStartedView: {
            id: string;
        };
        ImportView: {
            created: number;
            files: number;
            id: string;
            items: components["schemas"]["ImportItemView"][];
            /** @description The cursor of the next part of the items; null at the end */
            next: string | null;
            /** @description 0 to 100. */
            progress: number;
            records: number;
            rejected: number;
            skipped: number;
            /** @enum {string} */
            status: "queued" | "running" | "done";
            unchanged: number;
            updated: number;
        };
        InvitationPageView: {
            items: components["schemas"]["InvitationView"][];
            /** @description The cursor of the next part; null at the end */
            next: string | null;
        };
        InvitationView: {
            answeredAt?: string;
            /** @description Absent where the firm has not let itself be known: then there is a pseudonym. */
            businessId?: string;
            consortiumId: string;
            counter?: components["schemas"]["CounterView"];
            createdAt: string;
            id: string;
            /** @description When the firm let the others see who it is, before any answer. */
            interestedAt?: string;
            /** @description For the lead: who could take its place, where it has not answered for 48 hours; by id and name, or by pseudonym. */
            next?: components["schemas"]["NextCandidateView"];
            pseudonym?: string;
            reason?: string;
            scope: string[];
            sharePct?: string;
            /** @enum {string} */
            status: "open" | "countered" | "accepted" | "declined" | "withdrawn";
            tenderId: string;
            /** @description True: to the others the firm is a pseudonym until it answers or is interested. */
            veiled: boolean;
        };
        JointBidInput: {
            allowed: boolean;
            /** @description Least part of the bid for members of the buyer's own economy. */
            domesticMinPct?: string | number;
            eachMinPct?: string | number;
            foreignMembers?: boolean;
            leadLargestShare?: boolean;
            leadMinPct?: string | number;
            /** @enum {string} */
            liability?: "joint_and_several" | "several_by_scope" | "lead_all_others_own_part" | "declared_in_agreement" | "entity";
            /** @enum {string} */
            licence?: "each" | "union" | "by_scope" | "joint_special";
            maxMembers?: number;
            memberSizes?: ("micro" | "small" | "medium" | "sme" | "large")[];
            /** @enum {string} */
            memberSizesQuantifier?: "all" | "at_least_one" | "lead";
            minMembers?: number;
            mostExperiencedMinPct?: string | number;
            /**
             * @description Within what a firm may stand in one bid only.
             * @enum {string}
             */
            oneBidPer?: "procedure" | "lot" | "item";
            /** @description Only groups may bid. */
            required?: boolean;
            /** @description Id of the joint-bid rule it goes by, where the economy has several or a bank lends its own. */
            rule?: string;
            sharesDeclared?: boolean;
            workShares?: components["schemas"]["WorkShareInput"][];
        };
        JointBidRuleView: {
            /**
             * @description How sure we are of it. Where it is `low`, a missing paper is a question, and keeps no bid from being handed in.
             * @enum {string}
             */
            confidence: "high" | "medium" | "low";
            id: string;
            law?: string;
            name: string;
        };
        JointBidView: {
            allowed: boolean;
            domesticMinPct?: string;
            eachMinPct?: string;
            foreignMembers?: boolean;
            leadLargestShare?: boolean;
            leadMinPct?: string;
            liability?: string;
            licence?: string;
            maxMembers?: number;
            memberSizes?: string[];
            memberSizesQuantifier?: string;
            minMembers?: number;
            mostExperiencedMinPct?: string;
            oneBidPer?: string;
            required?: boolean;
            rule?: string;
            sharesDeclared?: boolean;
            workShares?: components["schemas"]["WorkShareView"][];
        };
        JudgementInput: {
            passed: boolean;
            reasons: string;
        };
        JudgementView: {
            decidedAt: string;
            passed: boolean;
            /** @description For the bidder and the buyer. */
            reasons?: string;
        };
        KeptSizeView: {
            asOf: string;
            /** @enum {string} */
            class: "micro" | "small" | "medium" | "sme" | "large" | "unknown";
            /**
             * @description When it won; else when it stepped in for another; else when it bid.
             * @enum {string}
             */
            moment: "award" | "replacement" | "bid";
        };
        LabelsView: {
            en: string;
            es?: string;
        };
        LeaveInput: {
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            businessId: string;
        };
        LinkInput: {
            /** @description The other firm's own figures: size definitions add those of linked and partner firms. */
            figures?: components["schemas"]["FigureInput"][];
            party: string;
            pct: string | number;
            /**
             * @description `subsidiary`, `parent`, `shareholder`, `sister`, `individual`, `private_company`, `listed_company`, `multinational`, `large_company`,
             *     `foreign_company`, `state_enterprise`, `public_body` or `investment_fund`; any other word reads as a shareholder of an unknown kind.
             */
            type: string;
        };
        LinkView: {
            figures?: components["schemas"]["FigureView"][];
            party: string;
            pct: string;
            type: string;
        };
        LiveView: {
            /** @enum {string} */
            status: "ok";
        };
        LotInput: {
            classifications?: components["schemas"]["ClassificationInput"][];
            deliveryRegions?: string[];
            description?: string;
            /** @example lot-1 */
            id: string;
            jointBid?: components["schemas"]["JointBidInput"];
            reservedFor?: components["schemas"]["ReservationInput"];
            title: string;
            value?: components["schemas"]["MoneyInput"];
        };
        LotView: {
            classifications: components["schemas"]["ClassificationView"][];
            deliveryRegions?: string[];
            description?: string;
            id: string;
            jointBid?: components["schemas"]["JointBidView"];
            reservedFor?: components["schemas"]["ReservationView"];
            reservedParticipation?: string[];
            suitability?: components["schemas"]["SuitabilityView"];
            title: string;
            value?: components["schemas"]["MoneyView"];
        };
        MadeFeedView: {
            atom: string;
            /** @description Deadlines and mandatory meetings, for a calendar. */
            ics: string;
            id: string;
            rss: string;
        };
        MailEventInput: {
            detail?: string;
            email: string;
            /** @description False for a bounce that may pass. */
            permanent?: boolean;
            /** @enum {string} */
            type: "bounce" | "complaint";
        };
        MailEventsInput: {
            events: components["schemas"]["MailEventInput"][];
        };
        MailEventsView: Record<string, never>;
        MarketAccessView: {
            /** @enum {string} */
            answer: "domestic" | "treaty_right" | "possible" | "domestic_law_decides" | "likely_closed" | "open" | "closed";
            /** @enum {string} */
            confidence: "high" | "medium" | "low";
            /** @description The day that it is answered for. */
            date: string;
            disclaimer: components["schemas"]["MessageView"];
            message: components["schemas"]["MessageView"];
            reasons: components["schemas"]["AccessReasonView"][];
        };
        MarkInput: {
            /** @enum {string} */
            mark: "kept" | "hidden" | "bidding";
            reason?: string;
        };
        MarkView: {
            at: string;
            /** @enum {string} */
            mark: "kept" | "hidden" | "bidding";
            reason?: string;
        };
        MatchedLotView: {
            /** @enum {string} */
            coverage: "full" | "partial" | "none";
            lotId: string;
            /** @enum {string} */
            role: "solo" | "joint" | "near_miss" | "none";
            score: number;
            title: string;
            toConfirm: number;
        };
        MatchInputsView: {
            businessVersion: number;
            rulebookHash: string;
            tenderVersion: number;
            textStatisticsHash: string;
            weightsHash: string;
        };
        MatchPageView: {
            items: components["schemas"]["MatchView"][];
            /** @description The cursor of the next part; null at the end */
            next: string | null;
        };
        MatchTenderView: {
            buyer: components["schemas"]["BuyerRefView"];
            id: string;
            tenderPeriod: components["schemas"]["TenderPeriodView"];
            title: string;
            value?: components["schemas"]["TenderValueView"];
        };
        MatchView: {
            /**
             * @description How much of the tender's conditions is known in structured form.
             * @enum {string}
             */
            coverage: "full" | "partial" | "none";
            findings: components["schemas"]["FindingView"][];
            fit: components["schemas"]["FitPointsView"][];
            /** @description The best lot: one that the firm may bid on, and of those the one that suits it most. */
            lotId?: string;
            /** @description Every lot that matches, the best first; absent where the tender has no lots. */
            lots?: components["schemas"]["MatchedLotView"][];
            /** @enum {string} */
            role: "solo" | "joint" | "near_miss" | "none";
            score: number;
            tender: components["schemas"]["MatchTenderView"];
            /** @description Number of unknown findings. */
            toConfirm: number;
        };
        MemberConsentInput: {
            /** @description The `agreementHash` that was read with the terms. */
            agreementHash: string;
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            businessId: string;
            /** @description True: the sentence on liability was understood. */
            understood: boolean;
        };
        MemberInput: {
            /**
             * @description This or the pseudonym.
             * @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10
             */
            businessId?: string;
            /** @description Of a firm that a team search suggested without its name. It learns who asks, and is not named to you until it answers or says that it is interested. */
            pseudonym?: string;
            /** @description Parts of the work: ids of requirements or lots, or codes of the work. */
            scope?: string[];
            /** @description Percent of the contract's value, two places at most; all members' together are 100. */
            sharePct?: string | number;
        };
        MemberPageView: {
            items: components["schemas"]["MemberView"][];
            /** @description The cursor of the next part; null at the end */
            next: string | null;
        };
        MemberView: {
            createdAt: string;
            email: string;
            id: string;
            name?: string;
            roles: ("owner" | "editor" | "viewer" | "officer" | "opener")[];
            /** @enum {string} */
            status: "active" | "invited";
        };
        MessageView: {
            /** @description The amounts of money in the text, for whoever writes them as a reader's language does. */
            amounts?: components["schemas"]["WrittenAmountView"][];
            key: string;
            params: {
                [key: string]: unknown;
            };
            /** @description Sentences that the text is put together from. */
            parts?: components["schemas"]["MessageView"][];
            text: string;
            /** @description The text in other languages, by their tags, where there is one. */
            translations?: {
                [key: string]: string;
            };
        };
        MilestoneInput: {
            /** Format: date-time */
            dueDate: string;
            mandatory?: boolean;
            place?: string;
            title: string;
            type: string;
        };
        MilestoneView: {
            dueDate: string;
            mandatory?: boolean;
            place?: string;
            title: string;
            type: string;
        };
        MoneyInput: {
            /** @example 12500.00 */
            amount: string | number;
            /** @example MYR */
            currency: string;
        };
        MoneyView: {
            amount: string;
            currency: string;
        };
        NamedCodeListView: {
            items: components["schemas"]["NamedCodeView"][];
            /** @description Always null: the list is whole */
            next: string | null;
        };
        NamedCodeView: {
            id: string;
            /** @description In the language of `Accept-Language` where there is one, else in English. */
            label: string;
            labels: components["schemas"]["LabelsView"];
            scheme: string;
            /** @description How near the name is to the words, 1 to 100; absent where codes were named. */
            score?: number;
        };
        NamedDocumentInput: {
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            id: string;
            /**
             * @description Of its sealed bytes, as they were answered when it was complete.
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            sha256: string;
        };
        NextCandidateView: {
            businessId?: string;
            name?: string;
            pseudonym?: string;
        };
        NothingInput: Record<string, never>;
        NotificationPageView: {
            items: components["schemas"]["NotificationView"][];
            /** @description The cursor of the next part; null at the end */
            next: string | null;
        };
        NotificationView: {
            createdAt: string;
            id: string;
            /** @enum {string} */
            kind: "tender.matched" | "tender.amended" | "tender.cancelled" | "tender.withdrawn" | "tender.unsuccessful" | "tender.awarded" | "tender.suppliers_changed" | "tender.contract_signed" | "tender.answered" | "tender.closing" | "tender.briefing" | "certificate.expiring" | "firm.quiet" | "webhook.disabled" | "bid.feedback" | "team.found" | "team.invited" | "team.answered" | "team.consent" | "team.candidate";
            lotIds: string[];
            message: components["schemas"]["MessageView"];
            readAt?: string;
            /** @enum {string} */
            role?: "solo" | "joint" | "near_miss" | "none";
            score?: number;
            /** @description Absent, with its version, where it is about the firm itself. */
            tenderId?: string;
            tenderVersion?: number;
        };
        NotMineInput: {
            /** @description Why: `work`, `place`, `size`, `time`, `other`, or in words of one's own. */
            reason?: string;
            /** @description Takes it back. */
            undo?: boolean;
        };
        NotMineView: {
            firm: string;
            hidden: boolean;
            reason?: string;
            tenderId: string;
            title: string;
        };
        OfficerNotificationPageView: {
            items: components["schemas"]["OfficerNotificationView"][];
            /** @description The cursor of the next part; null at the end */
            next: string | null;
        };
        OfficerNotificationView: {
            createdAt: string;
            id: string;
            /** @enum {string} */
            kind: "tender.reservation_asked" | "tender.departure_asked";
            message: components["schemas"]["MessageView"];
            tenderId: string;
            tenderVersion: number;
        };
        OpenedDocumentView: {
            openedAt: string;
            /** @description Of the bytes as the bidder sent them. */
            sha256: string;
            title: string;
            /** @description Where they are, for the buyer’s people and the bid’s own. */
            url: string;
        };
        OpenedEnvelopeView: {
            /** @description Text, or an object of the bidder’s own. A price as an object is {amount, currency}, or {lots: [{lotId, amount, currency}]}. */
            content?: string | {
                [key: string]: unknown;
            };
            /** @enum {string} */
            name: "technical" | "price";
            openedAt: string;
        };
        OpenedView: {
            id: string;
            lotId?: string;
            /** @description A lot of the same tender that the firm may bid for as it is. */
            openLot?: string;
            title: string;
            value?: components["schemas"]["MoneyView"];
        };
        OpeningInput: {
            /** @enum {string} */
            envelope: "technical" | "price";
        };
        OpeningView: {
            /** @description How many were opened. */
            bids?: number;
            /** @enum {string} */
            envelope: "technical" | "price";
            openedAt?: string;
            /** @description Why the opener would not. */
            refusal?: string;
            /** @enum {string} */
            status: "wanted" | "agreed" | "opened" | "refused";
            tenderId: string;
            /** @description Who asked for it: two different openers. */
            voices: components["schemas"]["OpeningVoiceView"][];
        };
        OpeningVoiceView: {
            at: string;
            /** @description For the buyer’s people. */
            name?: string;
        };
        OperationView: {
            id: string;
            kind: string;
            /** @description 0 to 100. */
            progress: number;
            /** @description Its answer, once done */
            result?: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed";
        };
        OrganisationView: {
            id: string;
            /** @enum {string} */
            kind: "business" | "buyer";
            name: string;
        };
        OrganizationReferenceView: {
            id: string;
            name: string;
        };
        OwnMembershipPageView: {
            items: components["schemas"]["OwnMembershipView"][];
            /** @description The cursor of the next part; null at the end */
            next: string | null;
        };
        OwnMembershipView: {
            organisation: components["schemas"]["OrganisationView"];
            roles: ("owner" | "editor" | "viewer" | "officer" | "opener")[];
        };
        OwnPhoneCodeInput: {
            /**
             * @description Of the message; English where it is left out.
             * @enum {string}
             */
            language?: "en" | "es";
            /** @example +15550100123 */
            phone: string;
            /** @enum {string} */
            via: "sms" | "whatsapp";
        };
        OwnPhoneInput: {
            /** @example 012345 */
            code: string;
        };
        OwnPhoneView: {
            /** @description Absent, with what follows, while none is verified. */
            phone?: string;
            verifiedAt?: string;
            /** @enum {string} */
            via?: "sms" | "whatsapp";
            /** @description How this deployment can reach phones; empty where it cannot. */
            ways: ("sms" | "whatsapp")[];
        };
        PackageLinksView: {
            /** @description Where the next page is. */
            next?: string;
        };
        PaperChecklistView: {
            due: components["schemas"]["PaperDueView"][];
            /** @description False once the bid is in: nothing is added or removed then. */
            open: boolean;
            papers: components["schemas"]["PaperView"][];
            rule?: components["schemas"]["JointBidRuleView"];
        };
        PaperDueView: {
            /** @enum {string} */
            form: "electronic" | "private" | "notarised" | "public_deed" | "official";
            formName: components["schemas"]["MessageView"];
            /** @description There is one of that kind, in that form or a more solemn one. */
            here: boolean;
            name: components["schemas"]["MessageView"];
            /** @enum {string} */
            paper: "agreement" | "promise" | "power_of_attorney" | "certificate" | "espd" | "register_entry" | "mentor_protege_agreement" | "performance_report" | "joint_licence";
            /** @description False where it hangs on a value or a rate that is not known, or on the kind of contract. */
            sure: boolean;
            /** @enum {string} */
            when: "with_bid" | "before_contract" | "after_award";
        };
        PaperUploadInput: {
            /**
             * @description The firm of yours that adds it.
             * @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10
             */
            businessId: string;
            /**
             * @description Its form, as you have it: nobody here looks for a notary's seal.
             * @enum {string}
             */
            form: "electronic" | "private" | "notarised" | "public_deed" | "official";
            /** @description What you take it for; what it is, is told from its bytes. */
            format?: string;
            /** @enum {string} */
            paper: "agreement" | "promise" | "power_of_attorney" | "certificate" | "espd" | "register_entry" | "mentor_protege_agreement" | "performance_report" | "joint_licence";
            /**
             * @description Compared once all pieces are here.
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            sha256?: string;
            sizeBytes: number;
            title: string;
        };
        PaperUploadView: {
            addedBy: string;
            /** @description The member that added it, and its name. */
            businessId: string;
            /** @description Bytes of every chunk but the last. */
            chunkBytes: number;
            /** @description How many there are; numbered from 0. */
            chunks: number;
            complete: boolean;
            completedAt?: string;
            consortiumId: string;
            createdAt: string;
            /** @enum {string} */
            form: "electronic" | "private" | "notarised" | "public_deed" | "official";
            /** @description Told from its bytes; absent while it is under way. */
            format?: string;
            formName: components["schemas"]["MessageView"];
            id: string;
            name: components["schemas"]["MessageView"];
            /** @enum {string} */
            paper: "agreement" | "promise" | "power_of_attorney" | "certificate" | "espd" | "register_entry" | "mentor_protege_agreement" | "performance_report" | "joint_licence";
            /** @description The numbers of those that are here. */
            received: number[];
            sha256?: string;
            sizeBytes: number;
            title: string;
            /** @description Where its bytes are, for the members; absent while it is under way. */
            url?: string;
        };
        PaperView: {
            addedBy: string;
            /** @description The member that added it, and its name. */
            businessId: string;
            complete: boolean;
            completedAt?: string;
            consortiumId: string;
            createdAt: string;
            /** @enum {string} */
            form: "electronic" | "private" | "notarised" | "public_deed" | "official";
            /** @description Told from its bytes; absent while it is under way. */
            format?: string;
            formName: components["schemas"]["MessageView"];
            id: string;
            name: components["schemas"]["MessageView"];
            /** @enum {string} */
            paper: "agreement" | "promise" | "power_of_attorney" | "certificate" | "espd" | "register_entry" | "mentor_protege_agreement" | "performance_report" | "joint_licence";
            sha256?: string;
            sizeBytes: number;
            title: string;
            /** @description Where its bytes are, for the members; absent while it is under way. */
            url?: string;
        };
        PartnerBoardView: {
            items: components["schemas"]["PartnerPostView"][];
            /** @description Where firms are that could take part. A firm that works in several regions counts in each. */
            regions: components["schemas"]["PartnerRegionView"][];
        };
        PartnerExclusionsView: {
            items: components["schemas"]["PartnerExclusionView"][];
        };
        PartnerExclusionView: {
            businessId: string;
            name: string;
        };
        PartnerPostInput: {
            /** @description What the firm brings. */
            brings: string;
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            businessId: string;
            /** @example MY-10 */
            region?: string;
            /** @description What it looks for in others. */
            seeks: string;
        };
        PartnerPostView: {
            at: string;
            brings: string;
            businessId?: string;
            id: string;
            name?: string;
            own: boolean;
            pseudonym?: string;
            region?: string;
            seeks: string;
        };
        PartnerRegionView: {
            /** @description So many firms or more could take part: 5, 10, 20, 50 or 100. Absent below five: whether nobody or four are there is not told. */
            atLeast?: number;
            /** @description The work is delivered here. */
            delivery: boolean;
            /** @description Entries of firms that show their names. */
            entries: number;
            region: string;
        };
        PastContractInput: {
            buyer?: string;
            classifications?: components["schemas"]["ClassificationInput"][];
            /** Format: date */
            completedOn?: string;
            /** @enum {string} */
            mainProcurementCategory?: "goods" | "services" | "works";
            /**
             * @description Where the work was done: ISO 3166-2, a district below one, or an economy.
             * @example MY-10
             */
            region?: string;
            sharePct?: string | number;
            title: string;
            value?: components["schemas"]["MoneyInput"];
        };
        PastContractView: {
            buyer?: string;
            classifications: components["schemas"]["ClassificationView"][];
            completedOn?: string;
            mainProcurementCategory?: string;
            region?: string;
            sharePct?: string;
            title: string;
            value?: components["schemas"]["MoneyView"];
        };
        PeriodInput: {
            /** Format: date-time */
            endDate: string;
            /** Format: date-time */
            startDate?: string;
            /**
             * @description The IANA zone in which people read the deadline.
             * @example Asia/Kuala_Lumpur
             */
            timeZone?: string;
        };
        PeriodView: {
            endDate: string;
            startDate?: string;
            timeZone?: string;
        };
        PhoneCodeInput: {
            /**
             * @description Of the message; English where it is left out.
             * @enum {string}
             */
            language?: "en" | "es";
            /** @example +15550100123 */
            phone: string;
        };
        ProblemFieldView: {
            /** @description Stable, e.g. `money.digits`. */
            code: string;
            /** @description Says how to mend it. */
            message: string;
            /** @description For example `lots[0].value.amount`; empty for the whole document. */
            path: string;
        };
        ProblemView: {
            /** @description Stable; programs decide by it. */
            code: string;
            detail?: string;
            errors: components["schemas"]["ProblemFieldView"][];
            instance: string;
            /** @description Name it when you ask about this failure. */
            requestId: string;
            status: number;
            title: string;
            type: string;
        };
        PublicationRecordView: {
            at: string;
            fewerThanThree: boolean;
            version: number;
        };
        PublisherView: {
            name: string;
        };
        QuietHoursInput: {
            /** @example 18:30 */
            from: string;
            /** @example 18:30 */
            to: string;
        };
        QuietHoursView: {
            from: string;
            to: string;
        };
        ReachCountsView: {
            /** @description The same by region; a firm that serves several counts in each */
            byRegion: {
                [key: string]: number | ("<5" | "5+");
            };
            /** @description Firms that could bid, alone or in a team, by micro, small, medium, large, unknown */
            bySize: {
                [key: string]: number | ("<5" | "5+");
            };
            /** @description A number of firms; "<5" below five, "5+" where a number would give a hidden one away */
            joint: number | ("<5" | "5+");
            /** @description Lot by lot: solo, joint, nearMiss */
            lots?: {
                [key: string]: {
                    [key: string]: number | ("<5" | "5+");
                };
            };
            /** @description A number of firms; "<5" below five, "5+" where a number would give a hidden one away */
            nearMiss: number | ("<5" | "5+");
            /** @description A number of firms; "<5" below five, "5+" where a number would give a hidden one away */
            solo: number | ("<5" | "5+");
            teams: components["schemas"]["TeamsView"];
            /** @description Of those that could bid: firms of which something is still to be confirmed */
            unknown: number | ("<5" | "5+");
        };
        ReachView: {
            /** @description The same by region; a firm that serves several counts in each */
            byRegion: {
                [key: string]: number | ("<5" | "5+");
            };
            /** @description Firms that could bid, alone or in a team, by micro, small, medium, large, unknown */
            bySize: {
                [key: string]: number | ("<5" | "5+");
            };
            countedAs: components["schemas"]["CountedAsView"][];
            /** @description A number of firms; "<5" below five, "5+" where a number would give a hidden one away */
            joint: number | ("<5" | "5+");
            /** @description Lot by lot: solo, joint, nearMiss */
            lots?: {
                [key: string]: {
                    [key: string]: number | ("<5" | "5+");
                };
            };
            /** @description A number of firms; "<5" below five, "5+" where a number would give a hidden one away */
            nearMiss: number | ("<5" | "5+");
            record: components["schemas"]["PublicationRecordView"][];
            /** @description A number of firms; "<5" below five, "5+" where a number would give a hidden one away */
            solo: number | ("<5" | "5+");
            teams: components["schemas"]["TeamsView"];
            tenderVersion: number;
            /** @description Of those that could bid: firms of which something is still to be confirmed */
            unknown: number | ("<5" | "5+");
            warnings: components["schemas"]["ReachWarningView"][];
        };
        ReachWarningView: {
            /** @description The requirement or lot that it is about. */
            about?: string;
            /** @enum {string} */
            code: "removes_micro" | "turnover_multiple" | "deadline_short" | "single_bid_risk" | "fewer_than_five" | "lot_size";
            message: components["schemas"]["MessageView"];
        };
        ReadinessItemView: {
            /**
             * @description The smallest change that closes the gap
             * @enum {string}
             */
            change: "certificate" | "partner" | "grow" | "place" | "language" | "statement";
            /** @description The first of them. */
            examples: components["schemas"]["OpenedView"][];
            /** @description The kind of the condition that stands in the way. */
            kind: string;
            message: components["schemas"]["MessageView"];
            /** @description How many open tenders, or lots of them, it stands before. */
            opens: number;
            /** @description How many of them give no value, or hide it. */
            unvalued: number;
            /** @description Their public values, added up by currency. */
            values: components["schemas"]["MoneyView"][];
            /** @description Where it is had. */
            where?: components["schemas"]["MessageView"];
        };
        ReadinessView: {
            asOf: string;
            items: components["schemas"]["ReadinessItemView"][];
            /** @description The cursor of the next part; null at the end */
            next: string | null;
            tendersLookedAt: number;
        };
        ReadyView: {
            /** @description "ok", or what is wrong, by name */
            checks: {
                [key: string]: string;
            };
            ready: boolean;
        };
        ReceiptBidderView: {
            businessId: string;
            consortiumId?: string;
        };
        ReceiptDocumentView: {
            /** @enum {string} */
            envelope: "technical" | "price";
            id: string;
            sha256: string;
        };
        ReceiptKeyView: {
            id: string;
            /** @description SPKI, PEM. */
            publicKey: string;
        };
        ReceiptView: {
            /** @description Where the bid stands in the tender’s record. */
            audit: components["schemas"]["AuditMarkView"];
            bidder: components["schemas"]["ReceiptBidderView"];
            bidId: string;
            deadline: string;
            /** @description True where one user runs everything: enough to try it, not to rely on it. */
            demonstration: boolean;
            /** @description Absent where the bid names none. */
            documents?: components["schemas"]["ReceiptDocumentView"][];
            envelopes: components["schemas"]["EnvelopeHashView"][];
            /** @description By the database’s clock, taken before anything was waited for. */
            receivedAt: string;
            sealingKeyId: string;
            /** @description Of the sealed envelopes one behind the other, technical first. */
            sha256: string;
            /** @description Ed25519, base64. */
            signature: string;
            signingKeyId: string;
            tenderId: string;
        };
        RecordPackageView: {
            extensions: string[];
            /** @description Under which the data may be used, where its publisher says so. */
            license?: string;
            publishedDate: string;
            publisher: components["schemas"]["PublisherView"];
            records: components["schemas"]["RecordView"][];
            uri: string;
            version: string;
        };
        RecordView: {
            compiledRelease: components["schemas"]["ReleaseView"];
            ocid: string;
            releases: components["schemas"]["ReleaseView"][];
        };
        RefreshInput: {
            refreshToken: string;
        };
        ReleasePackageView: {
            extensions: string[];
            links: components["schemas"]["PackageLinksView"];
            /** @description The cursor of the next page; null on the last. */
            next: string | null;
            publishedDate: string;
            publisher: components["schemas"]["PublisherView"];
            releases: components["schemas"]["ReleaseView"][];
            uri: string;
            version: string;
        };
        ReleaseView: {
            awards?: {
                [key: string]: unknown;
            }[];
            buyer: components["schemas"]["OrganizationReferenceView"];
            contracts?: {
                [key: string]: unknown;
            }[];
            date: string;
            id: string;
            initiationType: string;
            language?: string;
            ocid: string;
            parties: {
                [key: string]: unknown;
            }[];
            tag: string[];
            tender: {
                [key: string]: unknown;
            };
        };
        RequirementView: {
            /** @enum {string} */
            aggregation: "sum" | "any_one" | "each" | "lead_min" | "weighted_by_share" | "union" | "by_scope";
            amount?: components["schemas"]["MoneyView"];
            anyOf?: string[];
            certificateId?: string;
            classification?: components["schemas"]["ClassificationView"];
            count?: number;
            eachMinPct?: string;
            ground?: string;
            id: string;
            jointMinPct?: string;
            kind: string;
            leadMinPct?: string;
            level?: string;
            lotId?: string;
            minPct?: string;
            per?: string;
            quantity?: string;
            role?: string;
            scheme?: string;
            unit?: string;
            value?: components["schemas"]["MoneyView"];
            years?: number;
        };
        ReservationInput: {
            /** @description Id of the size definition that decides; absent: the buyer's procurement definition. */
            definition?: string;
            ownership?: string[];
            regions?: string[];
            registrations?: string[];
            sizes?: ("micro" | "small" | "medium" | "sme" | "large")[];
        };
        ReservationRequestInput: {
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            businessId: string;
            /** @description Why, for the buyer's officers. Write nothing in it that tells who you are. */
            reason?: string;
        };
        ReservationRequestListView: {
            asked?: components["schemas"]["ReservationWishesView"];
            items: components["schemas"]["ReservationRequestView"][];
            /** @description Always null: the list is whole */
            next: string | null;
            /** @description Present where we hold no such law. */
            noRule?: components["schemas"]["MessageView"];
            /** @description The laws by which the buyer may or has to reserve it for small firms. */
            rules: components["schemas"]["TenderReservationRuleView"][];
        };
        ReservationRequestView: {
            askedAt: string;
            businessId: string;
            reason?: string;
            tenderId: string;
        };
        ReservationView: {
            definition?: string;
            ownership?: string[];
            regions?: string[];
            registrations?: string[];
            sizes?: string[];
        };
        ReservationWishesView: {
            /** @description Firms that asked; those of one person count once. */
            firms: number;
            reasons: string[];
        };
        RivalBidView: {
            id: string;
            /** @description Its firms, the lead first. */
            names: string[];
        };
        RivalPatternsView: {
            /** @description How many earlier tenders of the buyer were looked at. */
            earlierTenders: number;
            /** @description All that was looked for, found or not. */
            lookedFor: components["schemas"]["ScreenView"][];
            /** @description False while the prices are sealed, and nothing about prices can be found. */
            pricesOpened: boolean;
            signs: components["schemas"]["RivalSignView"][];
        };
        RivalSignView: {
            ask: components["schemas"]["MessageView"];
            bids: components["schemas"]["RivalBidView"][];
            /** @description How it comes about where nobody has done wrong. */
            innocent: components["schemas"]["MessageView"];
            lotId?: string;
            /**
             * @description `docs/rules/rivals` has a page under this name.
             * @enum {string}
             */
            name: "same_firm" | "same_people" | "same_control" | "same_registration" | "same_contact" | "same_text" | "same_document" | "names_rival" | "same_price" | "fixed_ratio" | "cover_prices" | "taking_turns" | "always_losing" | "withdrawn_joined";
            shows: components["schemas"]["MessageView"];
            /** @description Who names it as a warning sign. */
            source: string;
            title: components["schemas"]["MessageView"];
        };
        RoomFileInput: {
            /**
             * @description The firm of yours whose file it is.
             * @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10
             */
            businessId: string;
            /** @description What you take it for; what it is, is told from its bytes. */
            format?: string;
            /** @example quotation.pdf */
            name: string;
            /**
             * @description Compared once all pieces are here.
             * @example e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
             */
            sha256?: string;
            sizeBytes: number;
        };
        RoomFileListView: {
            /** @description While they are not open, your own alone. */
            items: components["schemas"]["RoomFileView"][];
            /** @description Whether the members' files lie open to each other: once everyone has agreed, and not while a change waits for consents. */
            open: boolean;
        };
        RoomFileUploadView: {
            addedBy: string;
            /** @description The member whose it is, and its name. */
            businessId: string;
            /** @description Bytes of every chunk but the last. */
            chunkBytes: number;
            /** @description How many there are; numbered from 0. */
            chunks: number;
            complete: boolean;
            completedAt?: string;
            consortiumId: string;
            createdAt: string;
            /** @description Told from its bytes; absent while it is under way. */
            format?: string;
            id: string;
            name: string;
            /** @description The numbers of those that are here. */
            received: number[];
            sha256?: string;
            sizeBytes: number;
            /** @description Where its bytes are, for the members; absent while it is under way. */
            url?: string;
        };
        RoomFileView: {
            addedBy: string;
            /** @description The member whose it is, and its name. */
            businessId: string;
            complete: boolean;
            completedAt?: string;
            consortiumId: string;
            createdAt: string;
            /** @description Told from its bytes; absent while it is under way. */
            format?: string;
            id: string;
            name: string;
            sha256?: string;
            sizeBytes: number;
            /** @description Where its bytes are, for the members; absent while it is under way. */
            url?: string;
        };
        RoomMessageInput: {
            /**
             * @description The firm of yours that speaks.
             * @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10
             */
            businessId: string;
            text: string;
        };
        RoomMessageView: {
            at: string;
            businessId: string;
            id: string;
            name: string;
            text: string;
        };
        RoomView: {
            messages: components["schemas"]["RoomMessageView"][];
            /** @description The cursor of older messages; null at the end */
            next: string | null;
            /** @description Of each member that has joined. */
            reasons: components["schemas"]["AloneReasonView"][];
        };
        ScreenView: {
            /**
             * @description `docs/rules/rivals` has a page under this name.
             * @enum {string}
             */
            name: "same_firm" | "same_people" | "same_control" | "same_registration" | "same_contact" | "same_text" | "same_document" | "names_rival" | "same_price" | "fixed_ratio" | "cover_prices" | "taking_turns" | "always_losing" | "withdrawn_joined";
            /** @description Who names it as a warning sign. */
            source: string;
            title: components["schemas"]["MessageView"];
        };
        SealingKeyView: {
            createdAt: string;
            demonstration: boolean;
            id: string;
            /** @description The uncompressed point, base64url. */
            publicKey: string;
            suite: string;
        };
        SearchEstimateView: {
            /** @description Tenders a week that the firm would have been told of. */
            perWeek: number;
            /** @description Weeks that were looked at, 1 to 4; the fewer, the rougher. */
            weeks: number;
        };
        SearchInput: {
            /** @description Any of them, or of what lies below. */
            categories?: string[];
            /**
             * @description Of the buyer.
             * @example MY
             */
            economy?: string;
            /** @description 50 unless told. */
            minScore?: number;
            name: string;
            /** @enum {string} */
            pace?: "now" | "daily" | "weekly" | "off";
            /** @description Words that must all occur. */
            q?: string;
            regions?: string[];
            /** @enum {string} */
            role?: "solo" | "joint";
        };
        SearchListView: {
            items: components["schemas"]["SearchView"][];
            /** @description Always null: a firm has twenty at most */
            next: string | null;
        };
        SearchView: {
            categories?: string[];
            createdAt: string;
            economy?: string;
            id: string;
            minScore: number;
            name: string;
            /** @enum {string} */
            pace: "now" | "daily" | "weekly" | "off";
            q?: string;
            regions?: string[];
            /** @enum {string} */
            role?: "solo" | "joint";
            version: number;
        };
        SessionInput: {
            /** @example 012345 */
            code?: string;
            /** Format: email */
            email?: string;
            /** Format: password */
            password?: string;
            /** @example +15550100123 */
            phone?: string;
        };
        SessionView: {
            /** @description Goes into `Authorization: Bearer`. */
            accessToken: string;
            /** @description Who is signed in, also where a phone number did it. */
            accountId: string;
            /** @description Seconds until the access token ends. */
            expiresIn: number;
            /** @description Buys the next pair at `POST /v1/sessions/refresh`, once. */
            refreshToken: string;
        };
        SizeProofInput: {
            id: string;
            register: string;
            /** Format: date */
            validUntil: string;
        };
        SizeProofView: {
            id: string;
            register: string;
            validUntil: string;
        };
        SizeView: {
            /** @enum {string} */
            basis: "declared" | "document" | "register" | "none";
            /** @enum {string} */
            class: "micro" | "small" | "medium" | "sme" | "large" | "unknown";
            definition?: string;
            findings: components["schemas"]["FindingView"][];
        };
        StaffRequirementInput: {
            /** @enum {string} */
            aggregation: "sum" | "any_one" | "each" | "lead_min" | "weighted_by_share" | "union" | "by_scope";
            count: number;
            eachMinPct?: string | number;
            /** @description Unique inside the tender; findings name it. */
            id: string;
            jointMinPct?: string | number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "staff";
            leadMinPct?: string | number;
            /**
             * @description Absent: it holds for every lot.
             * @example lot-1
             */
            lotId?: string;
            role?: string;
        };
        StaffRoleInput: {
            count: number;
            role: string;
        };
        StaffRoleView: {
            count: number;
            role: string;
        };
        StopInput: {
            /** @enum {string} */
            scope?: "tender" | "search" | "kind" | "everything";
            /** @description Lets it come again. */
            undo?: boolean;
        };
        StopScopeView: {
            /** @enum {string} */
            scope: "tender" | "search" | "kind" | "everything";
            stopped: boolean;
        };
        StopView: {
            firm: string;
            kind: string;
            /**
             * @description What the link itself stops.
             * @enum {string}
             */
            scope: "tender" | "search" | "kind" | "everything";
            scopes: components["schemas"]["StopScopeView"][];
            title?: string;
        };
        StoredMatchView: {
            businessVersion: number;
            /** @enum {string} */
            role: "solo" | "joint" | "near_miss" | "none";
            rulebookHash: string;
            score: number;
            tenderVersion: number;
            textStatisticsHash: string;
            weightsHash: string;
        };
        SubmissionInput: {
            /** @enum {string} */
            channel: "tandem" | "official";
            instructions?: string;
            url?: string;
        };
        SubmissionView: {
            /** @enum {string} */
            channel: "tandem" | "official";
            instructions?: string;
            url?: string;
        };
        SuccessorsView: {
            /** @description Firms that are open to partners, the best suited first, at most 20. */
            items: components["schemas"]["SuccessorView"][];
            /** @description Who would lead: who leads now, or where that one leaves the first of the others. */
            leadId: string;
            leavingId: string;
            /** @description Always null: the list is whole */
            next: string | null;
            /** @description How many more could: they are not open to partners, or come after the twentieth. */
            others: number;
        };
        SuccessorView: {
            businessId: string;
            name: string;
            /** @description How well the tender suits it, 0 to 100. */
            score: number;
            /** @description Conditions that somebody would have to confirm. */
            toConfirm: number;
        };
        SuitabilityView: {
            sme?: boolean;
        };
        SupplierChangeView: {
            /** @description When the buyer agreed. */
            at: string;
            leaving: components["schemas"]["SupplierView"];
            stepsIn?: components["schemas"]["SupplierView"];
            /** @description The contract was signed by then. */
            underContract?: boolean;
            /** @description The version of the tender that says it first. */
            version: number;
        };
        SupplierInput: {
            /**
             * @description Its profile here, if it has one.
             * @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10
             */
            businessId?: string;
            name: string;
            /** @description Of the contract's value. */
            sharePct?: string | number;
        };
        SupplierView: {
            businessId?: string;
            name: string;
            /**
             * @description Of a joint bid.
             * @enum {string}
             */
            role?: "lead" | "member";
            sharePct?: string;
        };
        TeamFindingMemberView: {
            businessId?: string;
            gives: string;
            /** @description True where that is nothing: not held, not stated, none of what is asked. */
            nothing?: boolean;
            pseudonym?: string;
            /** @description The same to be read in any language; absent where it is a code or a name. */
            words?: components["schemas"]["MessageView"];
        };
        TeamFindingView: {
            /** @enum {string} */
            askedOf?: "firm" | "officer";
            /** @enum {string} */
            basis: "declared" | "document" | "register" | "none";
            clause: string;
            /** @description The same to be read in any language; absent where it is a code or a name. */
            found?: components["schemas"]["MessageView"];
            have: string;
            kind: string;
            /** @description Where the team is for several lots and this is so for one of them alone. */
            lotId?: string;
            members?: components["schemas"]["TeamFindingMemberView"][];
            message: components["schemas"]["MessageView"];
            need: string;
            question?: components["schemas"]["MessageView"];
            source: components["schemas"]["FindingSourceView"];
            /** @enum {string} */
            verdict: "pass" | "fail" | "unknown";
        };
        TeamGivesView: {
            clause: string;
            gives: string;
            /** @description True where that is nothing: not held, not stated, none of what is asked. */
            nothing?: boolean;
            /** @description The same to be read in any language; absent where it is a code or a name. */
            words?: components["schemas"]["MessageView"];
        };
        TeamMemberView: {
            businessId?: string;
            gives: components["schemas"]["TeamGivesView"][];
            name?: string;
            pseudonym?: string;
            /** @enum {string} */
            role: "lead" | "member";
        };
        TeamsView: {
            asOf: string;
            /** @description True: the asker's own firm may not take part, whoever the others are. */
            barred: boolean;
            /** @description Where infeasible: the fewest clauses that no group meets together. */
            blocking: string[];
            /** @description How many firms could be in a team with this one. */
            candidates: number;
            /** @description Where the teams are for one lot. */
            lotId?: string;
            /** @description Where each team is for several lots together. */
            lotIds?: string[];
            /** @description The same in sentences: how far the firms that were found are from each. */
            reasons: components["schemas"]["MessageView"][];
            /** @enum {string} */
            status: "optimal" | "feasible" | "infeasible" | "timeout";
            teams: components["schemas"]["TeamView"][];
            tenderVersion: number;
        };
        TeamView: {
            /** @description What has to be confirmed before nothing is open. */
            conditional?: string[];
            /** @description The same to be read in any language. */
            conditions?: components["schemas"]["MessageView"][];
            findings: components["schemas"]["TeamFindingView"][];
            /** @description How much higher the fit of such a team could be at most; 0: proved that there is none better. */
            gapPct: number;
            members: components["schemas"]["TeamMemberView"][];
            /** @description The mean of the members' scores. */
            score: number;
        };
        TenderFileListView: {
            items: components["schemas"]["TenderFileView"][];
        };
        TenderFileView: {
            complete: boolean;
            createdAt: string;
            documentType?: string;
            /** @description Told from its bytes; absent while it is under way. */
            format?: string;
            id: string;
            sha256?: string;
            sizeBytes: number;
            tenderId: string;
            title: string;
            /** @description Where its bytes are; absent while it is under way. */
            url?: string;
        };
        TenderInput: {
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            buyerId: string;
            classifications?: components["schemas"]["ClassificationInput"][];
            deliveryRegions?: string[];
            description: string;
            documents?: components["schemas"]["DocumentInput"][];
            enquiryPeriod?: components["schemas"]["PeriodInput"];
            jointBid?: components["schemas"]["JointBidInput"];
            languages?: string[];
            lots?: components["schemas"]["LotInput"][];
            /** @enum {string} */
            mainProcurementCategory?: "goods" | "services" | "works";
            milestones?: components["schemas"]["MilestoneInput"][];
            procurementMethod?: string;
            requirements?: (components["schemas"]["CertificateRequirementInput"] | components["schemas"]["TurnoverRequirementInput"] | components["schemas"]["ExperienceRequirementInput"] | components["schemas"]["StaffRequirementInput"] | components["schemas"]["CapabilityRequirementInput"] | components["schemas"]["ContractValueRequirementInput"] | components["schemas"]["AnyOfRequirementInput"] | components["schemas"]["YearsActiveRequirementInput"] | components["schemas"]["ExclusionRequirementInput"])[];
            reservedFor?: components["schemas"]["ReservationInput"];
            /** @description Bids are handed in here unless told otherwise. */
            submission?: components["schemas"]["SubmissionInput"];
            tenderPeriod: components["schemas"]["PeriodInput"];
            title: string;
            value?: components["schemas"]["TenderValueInput"];
        };
        TenderItemView: {
            classification?: components["schemas"]["ClassificationView"];
            description?: string;
            id: string;
            lotId?: string;
            quantity?: string;
            unit?: string;
        };
        TenderPageView: {
            items: components["schemas"]["TenderView"][];
            /** @description The cursor of the next part; null at the end */
            next: string | null;
        };
        TenderPartyView: {
            economy?: string;
            identifier?: string;
            name: string;
            roles: string[];
        };
        TenderPatch: {
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            buyerId?: string;
            classifications?: components["schemas"]["ClassificationInput"][] | null;
            deliveryRegions?: string[] | null;
            description?: string;
            documents?: components["schemas"]["DocumentInput"][] | null;
            enquiryPeriod?: components["schemas"]["PeriodInput"] | null;
            jointBid?: components["schemas"]["JointBidInput"] | null;
            languages?: string[] | null;
            lots?: components["schemas"]["LotInput"][] | null;
            mainProcurementCategory?: ("goods" | "services" | "works") | null;
            milestones?: components["schemas"]["MilestoneInput"][] | null;
            procurementMethod?: string | null;
            requirements?: (components["schemas"]["CertificateRequirementInput"] | components["schemas"]["TurnoverRequirementInput"] | components["schemas"]["ExperienceRequirementInput"] | components["schemas"]["StaffRequirementInput"] | components["schemas"]["CapabilityRequirementInput"] | components["schemas"]["ContractValueRequirementInput"] | components["schemas"]["AnyOfRequirementInput"] | components["schemas"]["YearsActiveRequirementInput"] | components["schemas"]["ExclusionRequirementInput"])[] | null;
            reservedFor?: components["schemas"]["ReservationInput"] | null;
            submission?: components["schemas"]["SubmissionInput"] | null;
            tenderPeriod?: components["schemas"]["PeriodInput"];
            title?: string;
            value?: components["schemas"]["TenderValueInput"] | null;
        };
        TenderPeriodView: {
            endDate?: string;
            startDate?: string;
            timeZone?: string;
        };
        TenderReservationRuleView: {
            article?: string;
            /** @enum {string} */
            confidence: "high" | "medium" | "low";
            /**
             * @description unknown: something that the law asks is not known, or our record of it is uncertain
             * @enum {string}
             */
            fits: "yes" | "unknown";
            /**
             * @description Whether the buyer has to reserve, or can
             * @enum {string}
             */
            force: "must" | "may";
            id: string;
            law: string;
            message: components["schemas"]["MessageView"];
            /** @description Size classes that it is kept for. */
            sizes: string[];
            /** @description What a person must check. */
            verify: string[];
            what: string;
            whenNobodySmallBids: string;
            year: number;
        };
        TenderSourceView: {
            attribution?: string;
            licence?: string;
            ocid: string;
            publisher?: string;
            releaseId?: string;
            url?: string;
        };
        TenderValueInput: {
            /** @example 12500.00 */
            amount: string | number;
            /** @example MYR */
            currency: string;
            /** @enum {string} */
            visibility?: "public" | "hidden";
        };
        TenderValueView: {
            amount?: string;
            currency?: string;
            /** @enum {string} */
            visibility: "public" | "hidden";
        };
        TenderVersionPageView: {
            items: components["schemas"]["TenderVersionView"][];
            /** @description The cursor of the next part; null at the end */
            next: string | null;
        };
        TenderVersionView: {
            at: string;
            changes: components["schemas"]["ChangeView"][];
            /** @description What the officer said of it. */
            note?: string;
            /** @enum {string} */
            status: "draft" | "planned" | "active" | "cancelled" | "unsuccessful" | "complete" | "withdrawn";
            /** @description The same in sentences, the weightiest first. */
            summary: components["schemas"]["MessageView"][];
            version: number;
        };
        TenderView: {
            buyer: components["schemas"]["BuyerRefView"];
            classifications: components["schemas"]["ClassificationView"][];
            /** @description What became of it, lot by lot where it has lots; empty until something is decided. */
            decisions: components["schemas"]["DecisionView"][];
            deliveryRegions: string[];
            description: string;
            documents: components["schemas"]["DocumentView"][];
            /** @description Who may bid, in the publisher's words. */
            eligibility?: string;
            enquiryPeriod?: components["schemas"]["PeriodView"];
            id: string;
            importMarks?: components["schemas"]["ImportMarkView"][];
            /** @description From here on: what an imported notice tells besides, at the tender's own address alone. */
            items?: components["schemas"]["TenderItemView"][];
            jointBid?: components["schemas"]["JointBidView"];
            languages: string[];
            lots: components["schemas"]["LotView"][];
            /** @enum {string} */
            mainProcurementCategory?: "goods" | "services" | "works";
            milestones: components["schemas"]["MilestoneView"][];
            parties?: components["schemas"]["TenderPartyView"][];
            procurementMethod?: string;
            publishedAt?: string;
            requirements: components["schemas"]["RequirementView"][];
            reservedFor?: components["schemas"]["ReservationView"];
            reservedParticipation?: string[];
            source?: components["schemas"]["TenderSourceView"];
            /** @enum {string} */
            status: "draft" | "planned" | "active" | "cancelled" | "unsuccessful" | "complete" | "withdrawn";
            submission: components["schemas"]["SubmissionView"];
            suitability?: components["schemas"]["SuitabilityView"];
            tenderPeriod: components["schemas"]["TenderPeriodView"];
            title: string;
            value?: components["schemas"]["TenderValueView"];
            version: number;
        };
        ThresholdRateView: {
            from: string;
            until: string;
            value: string;
        };
        ThresholdView: {
            amount: string;
            converted?: components["schemas"]["MoneyView"];
            from: string;
            rate?: components["schemas"]["ThresholdRateView"];
            unit: string;
            until?: string;
        };
        TurnoverRequirementInput: {
            /** @enum {string} */
            aggregation: "sum" | "any_one" | "each" | "lead_min" | "weighted_by_share" | "union" | "by_scope";
            amount: components["schemas"]["MoneyInput"] | string | number;
            /** @example MYR */
            currency?: string;
            eachMinPct?: string | number;
            /** @description Unique inside the tender; findings name it. */
            id: string;
            jointMinPct?: string | number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "turnover";
            leadMinPct?: string | number;
            /**
             * @description Absent: it holds for every lot.
             * @example lot-1
             */
            lotId?: string;
            /** @description The average of the last n years. */
            years: number;
        };
        UnsuccessfulInput: {
            /** @example lot-1 */
            lotId?: string;
            reason: string;
        };
        UploadView: {
            /** @description Bytes of every chunk but the last. */
            chunkBytes: number;
            /** @description How many there are; numbered from 0. */
            chunks: number;
            complete: boolean;
            createdAt: string;
            documentType?: string;
            /** @description Told from its bytes; absent while it is under way. */
            format?: string;
            id: string;
            /** @description The numbers of those that are here. */
            received: number[];
            sha256?: string;
            sizeBytes: number;
            tenderId: string;
            title: string;
            /** @description Where its bytes are; absent while it is under way. */
            url?: string;
        };
        VerificationInput: {
            reason?: string;
        };
        WebhookInput: {
            /** @example 0b0e7f3a-6a54-4d8e-9a51-2f6a3a1c9d10 */
            businessId: string;
            /** @description All, where it is left out. */
            kinds?: ("tender.matched" | "tender.amended" | "tender.cancelled" | "tender.withdrawn" | "tender.unsuccessful" | "tender.awarded" | "tender.suppliers_changed" | "tender.contract_signed" | "tender.answered" | "tender.closing" | "tender.briefing" | "certificate.expiring" | "firm.quiet" | "webhook.disabled" | "bid.feedback" | "team.found" | "team.invited" | "team.answered" | "team.consent" | "team.candidate")[];
            /** @description https, on the public internet. */
            url: string;
        };
        WebhookListView: {
            items: components["schemas"]["WebhookView"][];
            /** @description Always null: a firm has fifty at most */
            next: string | null;
        };
        WebhookPatch: {
            kinds?: ("tender.matched" | "tender.amended" | "tender.cancelled" | "tender.withdrawn" | "tender.unsuccessful" | "tender.awarded" | "tender.suppliers_changed" | "tender.contract_signed" | "tender.answered" | "tender.closing" | "tender.briefing" | "certificate.expiring" | "firm.quiet" | "webhook.disabled" | "bid.feedback" | "team.found" | "team.invited" | "team.answered" | "team.consent" | "team.candidate")[] | null;
            state?: ("active" | "disabled") | null;
            url?: string;
        };
        WebhookView: {
            businessId: string;
            createdAt: string;
            disabledReason?: string;
            /** @description Since then nothing got through. */
            failingSince?: string;
            id: string;
            /** @description Empty: all. */
            kinds: ("tender.matched" | "tender.amended" | "tender.cancelled" | "tender.withdrawn" | "tender.unsuccessful" | "tender.awarded" | "tender.suppliers_changed" | "tender.contract_signed" | "tender.answered" | "tender.closing" | "tender.briefing" | "certificate.expiring" | "firm.quiet" | "webhook.disabled" | "bid.feedback" | "team.found" | "team.invited" | "team.answered" | "team.consent" | "team.candidate")[];
            /** @enum {string} */
            state: "active" | "disabled";
            url: string;
            version: number;
        };
        WebhookWithSecretView: {
            businessId: string;
            createdAt: string;
            disabledReason?: string;
            /** @description Since then nothing got through. */
            failingSince?: string;
            id: string;
            /** @description Empty: all. */
            kinds: ("tender.matched" | "tender.amended" | "tender.cancelled" | "tender.withdrawn" | "tender.unsuccessful" | "tender.awarded" | "tender.suppliers_changed" | "tender.contract_signed" | "tender.answered" | "tender.closing" | "tender.briefing" | "certificate.expiring" | "firm.quiet" | "webhook.disabled" | "bid.feedback" | "team.found" | "team.invited" | "team.answered" | "team.consent" | "team.candidate")[];
            /** @description Signs what is sent, as Standard Webhooks says; shown this once. */
            secret: string;
            /** @enum {string} */
            state: "active" | "disabled";
            url: string;
            version: number;
        };
        WeighedCriterionView: {
            /** @description What in the firm's marks it was learned from. */
            because: components["schemas"]["MessageView"][];
            /** @description Most points for everybody. */
            common: number;
            /** @enum {string} */
            criterion: "category" | "words" | "past" | "place" | "value" | "record" | "time";
            /** @description Most points for this firm; those of all criteria add up to 100 as well. */
            own: number;
        };
        WhatIfInput: {
            /** @description As for editing the tender: what is left out stays, null removes. */
            changes: components["schemas"]["TenderPatch"];
        };
        WhatIfView: {
            after: components["schemas"]["ReachCountsView"];
            before: components["schemas"]["ReachCountsView"];
            countedAs: components["schemas"]["CountedAsView"][];
            /** @description A number of firms; "<5" below five, "5+" where a number would give a hidden one away */
            gained: number | ("<5" | "5+");
            /** @description A number of firms; "<5" below five, "5+" where a number would give a hidden one away */
            lost: number | ("<5" | "5+");
            record: components["schemas"]["PublicationRecordView"][];
            tenderVersion: number;
            warnings: components["schemas"]["ReachWarningView"][];
        };
        WhyAnswerView: {
            /** @description The moment that is answered for. */
            asOf: string;
            /** @description What the answer rests on. */
            inputs: components["schemas"]["MatchInputsView"];
            missing: ("rulebook" | "weights" | "text_statistics")[];
            reasons: components["schemas"]["MessageView"][];
            /**
             * @description exact: with what stood then, and equal to what was stored; partial: what `missing` names is not kept, and today's stands in; differs: what was stored is another result
             * @enum {string}
             */
            replay: "exact" | "partial" | "differs";
            /** @description The parts of the tender: those that match first, the best of them at the top. */
            targets: components["schemas"]["WhyTargetView"][];
            tender: components["schemas"]["MatchTenderView"];
        };
        WhyTargetView: {
            /** @enum {string} */
            coverage: "full" | "partial" | "none";
            findings: components["schemas"]["FindingView"][];
            fit: components["schemas"]["FitPointsView"][];
            lotId?: string;
            /** @description True where this part of the tender is listed among the firm's matches. */
            matches: boolean;
            /** @enum {string} */
            role: "solo" | "joint" | "near_miss" | "none";
            score: number;
            stored?: components["schemas"]["StoredMatchView"];
            title: string;
            toConfirm: number;
        };
        WhyView: {
            /** @description The moment that is answered for. */
            asOf: string;
            /** @description What the answer rests on. */
            inputs: components["schemas"]["MatchInputsView"];
            missing: ("rulebook" | "weights" | "text_statistics")[];
            reasons: components["schemas"]["MessageView"][];
            /**
             * @description exact: with what stood then, and equal to what was stored; partial: what `missing` names is not kept, and today's stands in; differs: what was stored is another result
             * @enum {string}
             */
            replay: "exact" | "partial" | "differs";
            /** @description The parts of the tender: those that match first, the best of them at the top. */
            targets: components["schemas"]["WhyTargetView"][];
            tender: components["schemas"]["MatchTenderView"];
            today: components["schemas"]["WhyAnswerView"];
            told: boolean;
            toldAt?: string;
        };
        WithdrawInput: {
            reason: string;
        };
        WorkShareInput: {
            /** @enum {string} */
            basis: "contract_value" | "work_by_jv" | "capital";
            /** @enum {string} */
            group: "lead" | "small" | "protege" | "each";
            minPct: string | number;
        };
        WorkShareView: {
            basis: string;
            group: string;
            minPct: string;
        };
        WrittenAmountView: {
            /** @description A decimal. */
            amount: string;
            /** @description ISO 4217. */
            currency: string;
            /** @description As it is written in `text` and in every translation: `MYR 50000.00`. */
            written: string;
        };
        YearsActiveRequirementInput: {
            /** @enum {string} */
            aggregation: "sum" | "any_one" | "each" | "lead_min" | "weighted_by_share" | "union" | "by_scope";
            eachMinPct?: string | number;
            /** @description Unique inside the tender; findings name it. */
            id: string;
            jointMinPct?: string | number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "years_active";
            leadMinPct?: string | number;
            /**
             * @description Absent: it holds for every lot.
             * @example lot-1
             */
            lotId?: string;
            years: number;
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
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that is needed answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Something that is needed does not answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyView"];
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description Figures for a monitor
             *
             *     Prometheus text format 0.0.4
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountInput"];
            };
        };
        responses: {
            /** @description The account */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getOwnPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your phone, and how phones are reached here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPhoneView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    verifyOwnPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPhoneInput"];
            };
        };
        responses: {
            /** @description The phone that the code went to is yours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPhoneView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    removeOwnPhone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing goes to it any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    askOwnPhoneCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPhoneCodeInput"];
            };
        };
        responses: {
            /** @description Six digits were sent to the phone; they hold for ten minutes */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Asked too often; Retry-After says when again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Refused */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyInput"];
            };
        };
        responses: {
            /** @description The key, shown this once */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getBidDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which chunks are here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidDocumentUploadView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    removeBidDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    putBidDocumentChunk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The chunk is here */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    completeBidDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document with the hash by which a bid names it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidDocumentView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getBidDocumentContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes as the bidder sent them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getSealedBidDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sealed bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listBidKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The public keys that bids are sealed to and receipts signed with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidKeysView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getBid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bid with its receipt, for its own people; what is public of it once opened */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getSealedEnvelope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sealed bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    judgeBid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JudgementInput"];
            };
        };
        responses: {
            /** @description Whether it passed, with the reasons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JudgementView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    withdrawBid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bid, withdrawn */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BusinessInput"];
            };
        };
        responses: {
            /** @description The firm */
            201: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The firm */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    editBusiness: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BusinessPatch"];
            };
        };
        responses: {
            /** @description The firm as edited */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description When the firm is told */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertsView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    putAlerts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlertsInput"];
            };
        };
        responses: {
            /** @description When the firm is told from now on */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertsView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listConsortia: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description Led by this firm alone. */
                leadId?: string;
                /** @description 20 unless told. */
                limit?: number;
                /** @description Of this tender alone. */
                tenderId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The joint bids that the firm is in or asked into, the youngest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What went out by mail, phone and webhook, what waits, and what was not sent and why; newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listDeparturesOfBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those under way that concern the firm, one that it is asked to step in for among them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeparturesView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getEmphasis: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much each criterion counts for the firm, and what in its marks that was learned from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmphasisView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    resetEmphasis: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The criteria, counting as for everybody again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmphasisView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret addresses of a firm, without their secrets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedListView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Secret addresses for a news reader and a calendar, shown this once */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeFeedView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    revokeFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                feedId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its addresses lead nowhere any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the firm was asked, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listMatches: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
                minScore?: number;
                role?: "solo" | "joint" | "near_miss" | "none";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tenders that suit the firm, with reasons */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listBusinessMembers: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who belongs to it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    inviteBusinessMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BusinessMemberInput"];
            };
        };
        responses: {
            /** @description The member, invited by e-mail */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the firm was told, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    streamNotifications: {
        parameters: {
            query?: {
                seconds?: number;
            };
            header: {
                "last-event-id": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description What the firm is told, as it is told
             *
             *     Server-sent events: `notification`, with the notice as JSON
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listPartnerExclusions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom the firm has excluded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerExclusionsView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    excludePartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The two are suggested together to nobody; the other does not learn of it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    admitPartner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exclusion is taken back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What would open most tenders to the firm */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listSearches: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The saved searches of a firm */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchListView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchInput"];
            };
        };
        responses: {
            /** @description The search; what it finds now is told at once */
            201: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    replaceSearch: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
                searchId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchInput"];
            };
        };
        responses: {
            /** @description The search as it is now */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    removeSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                searchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    estimateSearch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchInput"];
            };
        };
        responses: {
            /** @description How many tenders a week the search would have sent lately; nothing is saved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchEstimateView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    markTender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkInput"];
            };
        };
        responses: {
            /** @description The mark */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    explainMatch: {
        parameters: {
            query?: {
                /** @description Another moment to answer for, since the tender is public and the firm registered. */
                asOf?: string;
            };
            header?: never;
            path: {
                id: string;
                tenderId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why the firm was told, or was not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoints of a firm */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookListView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createBuyer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuyerInput"];
            };
        };
        responses: {
            /** @description The buyer */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuyerView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getBuyer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The buyer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuyerView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listBuyerMembers: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who belongs to it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    inviteBuyerMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BuyerMemberInput"];
            };
        };
        responses: {
            /** @description The member, invited by e-mail */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listOfficerNotifications: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the buyer's officers were told, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficerNotificationPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listBuyerTenders: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
                status?: "draft" | "active" | "cancelled" | "unsuccessful" | "complete" | "withdrawn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The buyer's own tenders, the last changed first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listClassifications: {
        parameters: {
            query?: {
                /** @description Codes such as `CPV:45261900`, parted by commas. */
                codes?: string[];
                /** @description 10 unless told. */
                limit?: number;
                /** @description Plain words, in English or Spanish. */
                q?: string;
                /** @description `CPV` or `ISIC4`; both unless told. */
                scheme?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Codes with their names */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedCodeListView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    formConsortium: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsortiumInput"];
            };
        };
        responses: {
            /** @description The consortium, its members invited */
            201: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getConsortium: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who takes part, who has consented to what, and how they stand together */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    changeConsortium: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsortiumPatch"];
            };
        };
        responses: {
            /** @description The new terms; everyone is asked anew */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    draftAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A draft of the agreement for a lawyer, the papers that are due, and the steps counted back from the deadline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementDraftView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    consentToConsortium: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberConsentInput"];
            };
        };
        responses: {
            /** @description The consortium with this consent */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listDepartures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes of members of a joint bid, the youngest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeparturesView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    askDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartureInput"];
            };
        };
        responses: {
            /** @description The change of members, everyone asked; refused at once where the law or a condition bars it */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    dissolveConsortium: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended; its firms are free */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listRoomFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the members show each other */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomFileListView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    announceRoomFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomFileInput"];
            };
        };
        responses: {
            /** @description The upload, to be sent in chunks */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomFileUploadView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberInput"];
            };
        };
        responses: {
            /** @description The consortium with one firm more asked */
            201: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    leaveConsortium: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveInput"];
            };
        };
        responses: {
            /** @description The firm is out, and free for another bid */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    sayInRoom: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomMessageInput"];
            };
        };
        responses: {
            /** @description The others can read it */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listPapers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The papers that the law asks for, and those that are there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperChecklistView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    announcePaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperUploadInput"];
            };
        };
        responses: {
            /** @description The upload, to be sent in chunks */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperUploadView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    explainJointBid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                businessId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AloneReasonInput"];
            };
        };
        responses: {
            /** @description It is recorded why this member cannot bid alone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readRoom: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Messages, the newest first, and why each member cannot bid alone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listSuccessors: {
        parameters: {
            query: {
                /** @description How much of the contract is done, in percent. */
                executedPct?: string | number;
                /** @description The member that would leave: any where the lead asks, else a firm of yours. */
                leavingId: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Firms that could step in for a member that leaves, so that the joint bid afterwards would fail none of its conditions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessorsView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who leaves, who steps in, who has consented, and what the rules say of the group afterwards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    approveDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartureDecisionInput"];
            };
        };
        responses: {
            /** @description The buyer agrees, and the new terms are in force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    consentToDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartureConsentInput"];
            };
        };
        responses: {
            /** @description The change with this consent; with the last one the buyer is asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    declineDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartureDeclineInput"];
            };
        };
        responses: {
            /** @description The change does not come about */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    refuseDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartureDecisionInput"];
            };
        };
        responses: {
            /** @description Everything stays as it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    withdrawDeparture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back by whoever asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartureView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which chunks are here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    putChunk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The chunk is here */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    completeDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, part of the tender now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderFileView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getDocumentContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listEconomies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The economies whose rules are held */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EconomyListView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getEconomy: {
        parameters: {
            query?: {
                /** @description The day whose rules are meant; today unless told. */
                asOf?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules of an economy, each with its source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EconomyView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listReservations: {
        parameters: {
            query?: {
                /** @description Its value; `currency` goes with it. */
                amount?: string | number;
                /** @description The day whose rules are meant; today unless told. */
                asOf?: string;
                category?: "goods" | "services" | "works";
                currency?: string;
                level?: "central" | "sub_central" | "other";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules by which a procurement may or has to be reserved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FittingReservationListView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    answerEnquiry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Needed to correct an answer: its ETag, e.g. "1" */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerInput"];
            };
        };
        responses: {
            /** @description The question with its answer, public now */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RSS, Atom or iCalendar, by the ending of the secret address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description An OCDS file as it is, gzip or not */
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description It is being taken in */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportStartedView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
                status?: "created" | "updated" | "unchanged" | "skipped" | "rejected";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is, and what became of each record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentInput"];
            };
        };
        responses: {
            /** @description The consortium, with the firm in it */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    counterInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CounterInput"];
            };
        };
        responses: {
            /** @description The invitation with the counter-offer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineInput"];
            };
        };
        responses: {
            /** @description The invitation, declined */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    showInterest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The consortium, in which the firm is known by its name from now on */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The consortium without the firm */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsortiumView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    takeMailEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                secret: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailEventsInput"];
            };
        };
        responses: {
            /** @description Bounced or complaining addresses are sent nothing any more */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailEventsView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    askMarketAccess: {
        parameters: {
            query: {
                /** @description Economy of the buyer. */
                buyer: string;
                category?: "goods" | "services" | "works";
                currency?: string;
                /** @description Today unless told. */
                date?: string;
                /** @description The firm is established in the buyer's economy. */
                established?: boolean;
                level?: "central" | "sub_central" | "other" | "development_bank";
                /** @description A treaty's annexes name the buyer. */
                listed?: boolean;
                /** @description What the tender itself says of foreign firms. */
                openToForeign?: boolean;
                /** @description The tender is kept for small firms. */
                reserved?: boolean;
                /** @description Economy of the firm, ISO 3166-1 alpha-2. */
                supplier: string;
                /** @description Value of the contract, with its `currency`. */
                value?: string | number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description May a firm of one economy bid on a tender of another */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketAccessView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listOwnMemberships: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The firms and buyers you belong to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnMembershipPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    showNotMine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tender that the link of a mail is about, and what its firm has said of it; changes nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotMineView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    sayNotMine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotMineInput"];
            };
        };
        responses: {
            /** @description Hidden from the firm, with the reason; or taken back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotMineView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ocid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A record package with all public releases of a process */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordPackageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listReleases: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A release package */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasePackageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listBuyersToVerify: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
                verified?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Buyers, those that have waited longest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuyerToVerifyPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    unverifyBuyer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["VerificationInput"];
            };
        };
        responses: {
            /** @description The buyer; its tenders reach nobody from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuyerView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    verifyBuyer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["VerificationInput"];
            };
        };
        responses: {
            /** @description The buyer; its open tenders are matched now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BuyerView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getPaperUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which chunks are here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperUploadView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    removePaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    putPaperChunk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The chunk is here */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    completePaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The paper, on the list now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getPaperContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    askPhoneCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhoneCodeInput"];
            };
        };
        responses: {
            /** @description If an account has this phone, a code to sign in by is on its way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Asked too often; Retry-After says when again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getRoomFileUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which chunks are here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomFileUploadView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    removeRoomFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    putRoomFileChunk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The chunk is here */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    completeRoomFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, open to the members now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomFileView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getRoomFileContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    openSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionInput"];
            };
        };
        responses: {
            /** @description The tokens */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    closeSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshInput"];
            };
        };
        responses: {
            /** @description The next tokens */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listTenders: {
        parameters: {
            query?: {
                /** @description A classification, `CPV:45261210`, or a bare CPV code; broader codes find what is below them. */
                category?: string;
                cursor?: string;
                economy?: string;
                jointBid?: boolean;
                /** @description 20 unless told. */
                limit?: number;
                /** @description Words of the title or description. */
                q?: string;
                region?: string;
                reservedFor?: "micro" | "small" | "medium" | "sme" | "large";
                sort?: "closing" | "published" | "value";
                /** @description `open` (active, and its deadline to come) unless told. */
                status?: "open" | "planned" | "active" | "cancelled" | "unsuccessful" | "complete" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Published tenders */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createTender: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenderInput"];
            };
        };
        responses: {
            /** @description The draft */
            201: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getTender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tender */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    editTender: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenderPatch"];
            };
        };
        responses: {
            /** @description The draft as edited */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    amendTender: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TenderPatch"];
            };
        };
        responses: {
            /** @description The tender as amended */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    awardTender: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardInput"];
            };
        };
        responses: {
            /** @description The tender with its award */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    auditBids: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record of the tender’s bids */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidAuditView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listBidDocuments: {
        parameters: {
            query?: {
                businessId?: string;
                consortiumId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What this bidder has sent for this tender, in the order it came */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidDocumentListView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    announceBidDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BidDocumentInput"];
            };
        };
        responses: {
            /** @description The upload, to be sent in chunks */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidDocumentUploadView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listBids: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Before the opening your own; after it the public record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BidListView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    submitBid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BidInput"];
            };
        };
        responses: {
            /** @description The signed receipt of the sealed bid */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    cancelTender: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancelInput"];
            };
        };
        responses: {
            /** @description The tender, cancelled */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listDeparturesOfTender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits for the buyer, and what it has decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeparturesView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files of the tender */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderFileListView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    announceDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentUploadInput"];
            };
        };
        responses: {
            /** @description The upload, to be sent in chunks */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listEnquiries: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Questions in the order asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    askAboutTender: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnquiryInput"];
            };
        };
        responses: {
            /** @description The question */
            201: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    extendTender: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionInput"];
            };
        };
        responses: {
            /** @description The tender with its later deadline */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    openBids: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningInput"];
            };
        };
        responses: {
            /** @description Opened; 202 while another opener has to ask, or the opener is at work */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    readPartnerBoard: {
        parameters: {
            query: {
                /** @description The firm of yours that looks. */
                for: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What firms bring and seek, the newest first, and where firms are that could take part */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerBoardView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    postToPartnerBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartnerPostInput"];
            };
        };
        responses: {
            /** @description It is on the board, in the place of what the firm had there before */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    takeOffPartnerBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                businessId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is off the board */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    publishTender: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NothingInput"];
            };
        };
        responses: {
            /** @description The tender, active */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getReach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many firms could bid */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReachView"];
                };
            };
            /** @description It is being worked out; Location says where the answer will be */
            202: {
                headers: {
                    /** @description The operation */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Asked too often; Retry-After says when again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listReservationRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your own wishes, what officers may know of all, and the law */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservationRequestListView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    askForReservation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReservationRequestInput"];
            };
        };
        responses: {
            /** @description What the firm asks for */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReservationRequestView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    withdrawReservationRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                businessId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is taken back */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    lookAtRivals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to ask about, lot by lot, and all that was looked for */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RivalPatternsView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    signContract: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractInput"];
            };
        };
        responses: {
            /** @description The tender with its contract signed */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    findTeams: {
        parameters: {
            query: {
                /** @description The firm that the teams are for; it stands in each. */
                for: string;
                limit?: number;
                /** @description A lot of the tender; the first that groups may bid on where absent. */
                lotId?: string;
                /** @description Lots that one team is to cover together, parted by commas; `*` for all of them. */
                lotIds?: string[];
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The best teams with a firm of yours, or what blocks every team */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamsView"];
                };
            };
            /** @description It takes longer; ask the operation */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    findTenderUnsuccessful: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnsuccessfulInput"];
            };
        };
        responses: {
            /** @description The tender, without an award */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    listTenderVersions: {
        parameters: {
            query?: {
                cursor?: string;
                /** @description 20 unless told. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its versions, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderVersionPageView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    askWhatIf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIfInput"];
            };
        };
        responses: {
            /** @description How many firms could bid before and after a change */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfView"];
                };
            };
            /** @description It is being worked out; Location says where the answer will be */
            202: {
                headers: {
                    /** @description The operation */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Asked too often; Retry-After says when again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    withdrawTender: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawInput"];
            };
        };
        responses: {
            /** @description The tender, withdrawn */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenderView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    showStop: {
        parameters: {
            query?: never;
            header: {
                accept: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the link in a mail stops; changes nothing */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    stop: {
        parameters: {
            query?: never;
            header: {
                accept: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StopInput"];
            };
        };
        responses: {
            /** @description Stopped, from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StopView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            /** @description The endpoint, with its secret shown this once */
            201: {
                headers: {
                    /** @description Where it is */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An endpoint */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone; what waited for it is not sent */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag last read, e.g. "3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookPatch"];
            };
        };
        responses: {
            /** @description The endpoint as it is now */
            200: {
                headers: {
                    /** @description The version, e.g. "3" */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description The state does not allow it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Changed since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    rotateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new secret, shown this once; the old one signs beside it for a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretView"];
                };
            };
            /** @description The request cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description No token, or one that does not hold */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Not there, or not yours to see */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description Fields need attention */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
}
