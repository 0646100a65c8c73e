<#-- A way in beside the password; Keycloak's scripts do the work. -->
<#macro conditionalUIData>
<#if enableWebAuthnConditionalUI?has_content>
<form id="webauth" action="${url.loginAction}" method="post">
  <input type="hidden" id="clientDataJSON" name="clientDataJSON">
  <input type="hidden" id="authenticatorData" name="authenticatorData">
  <input type="hidden" id="signature" name="signature">
  <input type="hidden" id="credentialId" name="credentialId">
  <input type="hidden" id="userHandle" name="userHandle">
  <input type="hidden" id="error" name="error">
</form>
<#if authenticators??>
<form id="authn_select">
  <#list authenticators.authenticators as authenticator>
  <input type="hidden" name="authn_use_chk" value="${authenticator.credentialId}">
  </#list>
</form>
</#if>
<p><button type="button" id="authenticateWebAuthnButton" class="secondary outline" hidden>${msg("webauthn-doAuthenticate")}</button></p>
<script type="module">
<#outputformat "JavaScript">
import { authenticateByWebAuthn } from ${(url.resourcesPath + "/js/webauthnAuthenticate.js")?c};
import { initAuthenticate } from ${(url.resourcesPath + "/js/passkeysConditionalAuth.js")?c};
const asked = {
  isUserIdentified: ${isUserIdentified},
  challenge: ${challenge?c},
  userVerification: ${userVerification?c},
  rpId: ${rpId?c},
  createTimeout: ${createTimeout?c},
  mediation: ${(mediation!'conditional')?c},
  authenticatorAttachment: ${authenticatorAttachment?c},
};
document.addEventListener("DOMContentLoaded", () => initAuthenticate({errmsg: ${msg("passkey-unsupported-browser-text")?c}, ...asked}));
const button = document.getElementById("authenticateWebAuthnButton");
button.addEventListener("click", () => authenticateByWebAuthn({errmsg: ${msg("webauthn-unsupported-browser-text")?c}, ...asked}), { once: true });
button.hidden = !window.PublicKeyCredential;
</#outputformat>
</script>
</#if>
</#macro>
