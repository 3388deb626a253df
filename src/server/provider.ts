import * as client from "openid-client";

export interface ProviderConfig {
  /** Address whose /.well-known/openid-configuration says the rest. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button says: “tài khoản tỉnh”. */
  readonly label: string;
}

/** What the browser keeps, sealed, while its person is with the provider. */
export interface ProviderChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who the provider says it is, from an ID token whose signature, issuer, audience, time and nonce were checked. */
export interface ProviderClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
}

export interface Provider {
  readonly label: string;
  readonly begin: (redirectUri: string) => Promise<{ readonly address: string; readonly checks: ProviderChecks }>;
  /** Throws when the answer is not the one that was asked for, or the provider refuses. */
  readonly finish: (answer: URL, checks: ProviderChecks) => Promise<ProviderClaims>;
}

/** Authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0 §3.1, RFC 9700). The provider is asked at its first use. */
export const openProvider = ({ issuer, clientId, clientSecret, label }: ProviderConfig): Provider => {
  let known: Promise<client.Configuration> | undefined;
  const server = new URL(issuer);
  // A provider on the same machine may speak plainly; any other must not.
  const local = server.protocol === "http:" && ["localhost", "127.0.0.1"].includes(server.hostname);
  const options = local ? { execute: [client.allowInsecureRequests] } : {};
  const configuration = (): Promise<client.Configuration> => {
    known ??= client.discovery(server, clientId, clientSecret, undefined, options).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    label,
    begin: async (redirectUri) => {
      const checks = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
      const address = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: "openid email",
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: "S256",
      });
      return { address: address.href, checks };
    },
    finish: async (answer, { state, nonce, verifier }) => {
      const config = await configuration();
      const checked = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
      const tokens = await client.authorizationCodeGrant(config, answer, checked);
      return claimsOf(config, tokens);
    },
  };
};

type Tokens = Awaited<ReturnType<typeof client.authorizationCodeGrant>>;

/** Many providers tell the address only when asked for it apart. */
const claimsOf = async (config: client.Configuration, tokens: Tokens): Promise<ProviderClaims> => {
  const claims = tokens.claims();
  if (!claims) throw new Error("the provider sent no ID token");
  const { iss: issuer, sub: subject } = claims;
  const asked = config.serverMetadata().userinfo_endpoint !== undefined && claims.email === undefined;
  const told = asked ? await client.fetchUserInfo(config, tokens.access_token, subject) : claims;
  const email = typeof told.email === "string" ? told.email : null;
  return { issuer, subject, email, emailVerified: told.email_verified === true };
};
